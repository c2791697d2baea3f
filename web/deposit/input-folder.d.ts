import 'react';

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- declarations merge only with the same parameters
  interface InputHTMLAttributes<T> {
    /** Lets a folder be picked (File and Directory Entries API); not in React's own types. */
    webkitdirectory?: string | undefined;
  }
}
