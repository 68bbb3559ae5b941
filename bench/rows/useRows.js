// The rows to show, for libraries that leave filtering and sorting to the page.
import { useMemo, useState } from 'react';
import { filtered, sorted } from './people.js';

export function useRows(people) {
  const [text, setText] = useState('');
  const [isByName, setByName] = useState(false);
  const inOrder = useMemo(() => sorted(people, isByName), [people, isByName]);
  const rows = useMemo(() => filtered(inOrder, text), [inOrder, text]);
  return { rows, text, setText, isByName, setByName };
}
