import type { RefObject } from 'preact';
import { t } from '../../ui/i18n.ts';
import type { View } from './use-pan-zoom.ts';

const STEP = 1.4;

export function ZoomButtons({ view }: { view: RefObject<View | null> }) {
  return (
    <p class="graph-zoom">
      <button type="button" class="button" aria-label={t('graphZoomIn')} onClick={() => view.current?.zoomBy(STEP)}>
        +
      </button>
      <button
        type="button"
        class="button"
        aria-label={t('graphZoomOut')}
        onClick={() => view.current?.zoomBy(1 / STEP)}
      >
        −
      </button>
      <button type="button" class="button" onClick={() => view.current?.showAll()}>
        {t('graphZoomFit')}
      </button>
    </p>
  );
}
