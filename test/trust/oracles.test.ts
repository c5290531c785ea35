import { describe, expect, it } from 'vitest';
import { readCalendar } from './oracles/calendar.js';
import { readHeaders } from './oracles/headers.js';
import { readMarkup } from './oracles/markup.js';
import { findTricks } from './oracles/printed.js';
import { findFormulas, readCells } from './oracles/table.js';
import { findUrlFault } from './oracles/url.js';
import { readXml } from './oracles/xml.js';

const fragment = (html: string) => readMarkup(html, { fragment: true });

describe('the judges of what is written see', () => {
  it('elements where no text has any, and attributes that nobody wrote', () => {
    const { shapes } = fragment('<h2>A <b onclick=x>title</b><!-- --></h2>');
    expect([...shapes]).toEqual(['page > h2', 'h2 > b', 'b onClick', 'h2 > !--']);
  });

  it.each(['<p onclick=x>', '<p style="color: red">', '<a href=" java\nscript:x">', '<img src="data:text/html,x">'])(
    'what runs or fetches in %j',
    (html) => expect(fragment(html).faults).toHaveLength(1),
  );

  it('another script than before', () => {
    expect([...fragment('<script>one</script>').shapes]).toContain('script: one');
    expect([...fragment('<script type="application/json">1</script>').shapes]).toContain('script data');
  });

  it('what runs in a drawing in its own address', () => {
    const drawing = (inside: string) => `<img src='data:image/svg+xml,${encodeURIComponent(`<svg>${inside}</svg>`)}'>`;
    expect(readMarkup(drawing('<g onload="x"/>'), { hasPictures: true }).faults).toEqual(['img src: g has onload']);
    expect(readMarkup(drawing('<g/>'), { hasPictures: true }).faults).toEqual([]);
  });

  it('an id in a page that an event could have too', () => {
    expect(readMarkup('<script type="application/json" id="a"></script>').faults).toEqual(['script has the id a']);
    expect(readMarkup('<dateline-event id="a"></dateline-event>').faults).toEqual([]);
  });

  it.each(['vbscript:x', 'data:,x', 'blob:x', 'https://a;b/', 'https://*/'])('the address %s', (url) =>
    expect(findUrlFault(url)).toHaveLength(1),
  );

  it.each(['a.jpg', '//example.org/', 'mailto:a@b.example', 'https://[::1]:8080/'])(
    'nothing in the address %s',
    (url) => expect(findUrlFault(url)).toEqual([]),
  );

  it('XML that is none', () => {
    expect(readXml('<a><b></a>').faults[0]).toMatch(/^is no XML/);
    expect([...readXml('<a b="1"><?c?></a>').shapes]).toEqual(['a > c', '#document > a', 'a b']);
  });

  it('cells, and those that begin as a formula', () => {
    const rows = readCells('a,"b ""c"",\r\nd"\r\n"=1",\u200b\uff1d2,\t3\r\n-,-1.5,\'=4\r\n');
    expect(rows.slice(0, 2)).toEqual([
      ['a', 'b "c",\r\nd'],
      ['=1', '\u200b\uff1d2', '\t3'],
    ]);
    expect(findFormulas(rows.flat())).toHaveLength(3);
    expect(readCells('a"b')[1]![0]).toMatch(/^Not a cell/);
  });

  it('lines of a calendar that are none', () => {
    const { shapes, faults } = readCalendar(`BEGIN:X\r\nSUMMARY:a\nATTACH:b\r\n${'x'.repeat(76)}\r\n`);
    expect(faults).toEqual(['has a bare line end', 'has a line of 76 octets']);
    expect([...shapes].some((shape) => shape.startsWith('no line: xxx'))).toBe(true);
  });

  it('a second policy, a directive and a host that nobody meant', () => {
    const policy = (text: string) => readHeaders(`/*\n  Content-Security-Policy: ${text}\n`);
    expect(policy("default-src 'none'; img-src 'self' https://a.example").faults).toEqual([]);
    expect(policy('img-src https://a,b').faults).toContain('has a second policy');
    expect(policy('img-src https://*').faults).toEqual(['img-src has https://*']);
    expect([...policy('img-src data:; sandbox').shapes]).toContain('sandbox');
  });

  it('what does something on a terminal', () => {
    expect(findTricks('a\u001b[2J\u202eb\nc')).toEqual(['prints U+001b', 'prints U+202e']);
  });
});
