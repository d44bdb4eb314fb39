import { language } from './i18n.ts';
import { reveal } from './reveal.ts';

/** Words from outside: kept apart from the writing direction around them, in Vietnamese whatever the interface speaks. */
export function Outside({ children, class: name }: { children: string; class?: string }) {
  return (
    <bdi class={name} lang={language() === 'vi' ? undefined : 'vi'}>
      {reveal(children)}
    </bdi>
  );
}
