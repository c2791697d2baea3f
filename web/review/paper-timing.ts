/** Marks the moment at which the person decided. */
export function markDecided(): void {
  performance.clearMarks('liasse:decided');
  performance.mark('liasse:decided');
}

/** Measures, where a decision led here, how long it took until the paper was painted: `liasse:next-paper`, milliseconds. */
export function markPainted(paper: string): void {
  if (performance.getEntriesByName('liasse:decided').length === 0) return;
  requestAnimationFrame(() => {
    // after the frame that the one asked for paints
    setTimeout(() => {
      if (performance.getEntriesByName('liasse:decided').length === 0) return;
      performance.measure('liasse:next-paper', { start: 'liasse:decided', detail: paper });
      performance.clearMarks('liasse:decided');
    });
  });
}
