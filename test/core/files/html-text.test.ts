import { expect, test } from '@jest/globals';
import { htmlText } from '../../../core/files/html-text.ts';

function lines(html: string): readonly string[] {
  return htmlText(html)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
}

test.each<[string, readonly string[]]>([
  ['<p>Un</p><div>Deux<br>Trois</div>', ['Un', 'Deux', 'Trois']],
  ['<table><tr><td>a</td><td>b</td></tr></table>', ['a b']],
  ['L&rsquo;&eacute;t&eacute; &#224; 5&nbsp;&euro;&inconnu;', ['L’été à 5 €&inconnu;']],
  ['<head><title>non</title></head><script>non</script><STYLE>non</STYLE>oui', ['oui']],
  ['a<!-- <p>non</p> -->b', ['ab']],
  ['a<script>non', ['a']],
  ['a <a href="https://exemple.fr">lien</a><img src="https://exemple.fr/x.png">', ['a lien']],
  ['a<', ['a']],
])('%j', (html, expected) => {
  expect(lines(html)).toEqual(expected);
});
