import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../ui/i18n.ts';
import type { ScreenProps } from '../Console.tsx';

/** The graph, whose code and library are loaded when it is first shown. */
export function GraphScreen(props: ScreenProps) {
  const [loaded, setLoaded] = useState<{ View: FunctionComponent<ScreenProps> } | null>(null);
  useEffect(() => {
    void import('./GraphView.tsx').then(({ GraphView }) => setLoaded({ View: GraphView }));
  }, []);
  return loaded ? <loaded.View {...props} /> : <p class="empty">{t('consoleLoading')}</p>;
}
