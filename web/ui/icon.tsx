import { type ReactNode } from 'react';

const strokes = {
  check: 'M5 12.5l4.5 4.5L19 7',
  close: 'M6 6l12 12M18 6L6 18',
  alert: 'M12 4l9 16H3zM12 10v4.5M12 17.3v.2',
  info: 'M12 21a9 9 0 100-18 9 9 0 000 18zM12 11v5.5M12 7.6v.2',
  clock: 'M12 21a9 9 0 100-18 9 9 0 000 18zM12 7v5l3.2 2',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 15a3 3 0 100-6 3 3 0 000 6z',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  folder: 'M3 6h6l2 2.5h10V19H3z',
  tray: 'M3 13l3-8h12l3 8v6H3zM3 13h5l1.5 2.5h5L16 13h5',
  search: 'M10.5 17a6.5 6.5 0 100-13 6.5 6.5 0 000 13zM15.3 15.3L21 21',
  user: 'M12 12a4 4 0 100-8 4 4 0 000 8zM4.5 20.5c1-4 4-5.5 7.5-5.5s6.5 1.5 7.5 5.5',
  users:
    'M9 12a3.5 3.5 0 100-7 3.5 3.5 0 000 7zM2.5 19.5c.7-3.3 3.3-4.7 6.5-4.7s5.8 1.4 6.5 4.7M16 5.3a3.5 3.5 0 010 6.4M18 15.2c2 .6 3.1 2 3.5 4.3',
  next: 'M9 5l7 7-7 7',
  previous: 'M15 5l-7 7 7 7',
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  rotate: 'M19 12a7 7 0 11-2.2-5.1M19 3v4.5h-4.5',
  scissors: 'M6 9a3 3 0 100-6 3 3 0 000 6zM6 21a3 3 0 100-6 3 3 0 000 6zM8.3 8l12 9M8.3 16l12-9',
  glue: 'M9 15l6-6M10.5 6.5l2-2a4.5 4.5 0 016.5 6.5l-2 2M13.5 17.5l-2 2A4.5 4.5 0 015 13l2-2',
  undo: 'M4 9h10.5a5 5 0 010 10H8M4 9l4.5-4.5M4 9l4.5 4.5',
  redo: 'M20 9H9.5a5 5 0 000 10H16M20 9l-4.5-4.5M20 9l-4.5 4.5',
  pause: 'M8 5v14M16 5v14',
  comment: 'M4 5h16v11H11l-4.5 4v-4H4z',
  grid: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z',
  list: 'M4 6h16M4 12h16M4 18h16',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 017 0v3',
  download: 'M12 4v11M7 10.5l5 5 5-5M4 20h16',
  upload: 'M12 16V5M7 9.5l5-5 5 5M4 20h16',
  link: 'M9.5 14.5l5-5M11 6.5l1.6-1.6a4.4 4.4 0 016.5 6.5L17.5 13M13 17.5l-1.6 1.6a4.4 4.4 0 01-6.5-6.5L6.5 11',
  keyboard: 'M3 6h18v12H3zM7 10h.1M11 10h.1M15 10h.1M7.5 14h9',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14',
  chart: 'M4 20V4M4 20h16M8 16v-4M12.5 16V8M17 16v-6',
  printer: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  out: 'M14 4H5v16h9M10 12h11M17 8l4 4-4 4',
} as const;

export type IconName = keyof typeof strokes;

/** A drawn sign; it says nothing by itself, words stand beside it or name the button it is in. */
export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={strokes[name]} />
    </svg>
  );
}
