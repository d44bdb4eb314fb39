const WIDTH = 30;

/** A line of progress on stderr, drawn over itself on a terminal and every tenth of the way elsewhere. */
export function createProgress(label: string, total: number, out: NodeJS.WriteStream = process.stderr) {
  let tenth = -1;
  return {
    show(done: number): void {
      const share = total === 0 ? 1 : Math.min(1, done / total);
      const bar = '█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░');
      const line = `${label} ${bar} ${Math.floor(share * 100)} % · ${done}/${total}`;
      if (out.isTTY) out.write(`\r\u001b[K${line}`);
      else if (Math.floor(share * 10) > tenth) out.write(`${line}\n`);
      tenth = Math.max(tenth, Math.floor(share * 10));
    },
    end: () => void (out.isTTY && out.write('\n')),
  };
}
