/** What the process says when it ends; users' scripts rest on it. */
export const exitCodes = {
  allRead: 0,
  /** Usage, configuration, or an installation that cannot work. */
  usage: 2,
  /** The run went well; some files were rejected or failed. */
  someNotRead: 3,
  /** Of `liasse aws`: the batch is not complete yet. */
  notYet: 4,
  /** Ctrl-C: 128 + SIGINT, as shells have it. */
  interrupted: 130,
} as const;
