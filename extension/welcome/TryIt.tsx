import { useEffect, useRef } from 'preact/hooks';
import type { Connection } from '../background-state.ts';
import { language, t } from '../ui/i18n.ts';
import { Legend } from '../ui/Legend.tsx';
import { type Marked, markHere } from './mark-here.ts';

/** A passage that is marked as pages are, and what the marks mean. */
export function TryIt({ connection, onCard }: { connection: Connection; onCard: () => void }) {
  const marked = useRef<Marked | null>(null);
  useEffect(() => {
    const here = markHere(language(), onCard);
    marked.current = here;
    return here.stop;
  }, []);
  useEffect(() => marked.current?.recheck(), [connection.kind]);
  return (
    <aside class="try" aria-labelledby="try-heading">
      <div class="sample">
        <h2 id="try-heading">{t('welcomeTry')}</h2>
        <p class="passage" lang="vi">
          …căn cứ Nghị định số 34/2016/NĐ-CP ngày 14/5/2016 của Chính phủ và Kế hoạch số 233/KH-UBND ngày 20/12/2023 của
          UBND tỉnh Lạng Sơn về chuyển đổi số tỉnh Lạng Sơn năm 2024.
        </p>
        {connection.kind === 'connected' ? null : <p class="hint">{t('welcomeTryUnchecked')}</p>}
      </div>
      <section class="meaning">
        <h2>{t('legendTitle')}</h2>
        <Legend />
      </section>
    </aside>
  );
}
