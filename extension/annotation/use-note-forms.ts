import { useEffect, useRef, useState } from 'preact/hooks';
import { noteFormsSetting } from '../settings.ts';
import type { NoteForm } from './note-form.ts';

export type NoteForms = Readonly<Record<string, NoteForm>>;

/** Notes being written, and the way to store or drop one; null until they are read. */
export function useNoteForms(): [forms: NoteForms | null, put: (key: string, form: NoteForm | null) => void] {
  const [forms, setForms] = useState<NoteForms | null>(null);
  const line = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    let live = true;
    void noteFormsSetting.read().then((stored) => live && setForms((begun) => ({ ...stored, ...begun })));
    return () => {
      live = false;
    };
  }, []);
  const put = (key: string, form: NoteForm | null) => {
    setForms((before) => withForm(before ?? {}, key, form));
    // Another window may have stored others meanwhile.
    line.current = line.current.then(async () => {
      await noteFormsSetting.write(withForm(await noteFormsSetting.read(), key, form));
    });
  };
  return [forms, put];
}

function withForm(forms: NoteForms, key: string, form: NoteForm | null): Record<string, NoteForm> {
  const { [key]: _, ...others } = forms;
  return form === null ? others : { ...others, [key]: form };
}
