import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../../ui/Icon.tsx';
import { t } from '../../ui/i18n.ts';
import { legendWidth } from './ExportWords.tsx';
import { exportPng, saveFile } from './export-png.ts';
import { exportSvg } from './export-svg.ts';
import type { Picture } from './picture.ts';

/** The drawing as a file: what the filter leaves, whole, in the colours on the screen. */
export function ExportButtons({ picture, svg }: { picture: Picture; svg: RefObject<SVGSVGElement | null> }) {
  const [failed, setFailed] = useState(false);
  const name = `so-do-${picture.name.replace(/[^\p{L}\p{N}]+/gu, '-')}`;

  async function save(kind: 'svg' | 'png') {
    setFailed(false);
    const { width, height } = picture.layout;
    const size = { width: Math.max(width, legendWidth(picture)), height };
    const drawn = exportSvg(svg.current!, size, t('graphAround', [picture.name]));
    const file = kind === 'svg' ? new Blob([drawn], { type: 'image/svg+xml' }) : await exportPng(drawn);
    if (file) saveFile(file, `${name}.${kind}`);
    else setFailed(true);
  }

  return (
    <>
      {(['svg', 'png'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          class="button"
          aria-label={t(kind === 'svg' ? 'graphExportSvg' : 'graphExportPng')}
          onClick={() => void save(kind)}
        >
          <Icon name="download" />
          {kind.toUpperCase()}
        </button>
      ))}
      {failed ? <p role="alert">{t('graphExportFailed')}</p> : null}
    </>
  );
}
