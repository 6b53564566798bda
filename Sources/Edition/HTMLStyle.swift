// Leaves: the page's style sheet. Both palettes keep at least 4.5 : 1 between text and ground (WCAG 2.2, AA).

/// The style sheet; it names no font, image or address outside the reader's machine.
let htmlStyle = """
  :root { --ground: #fffdf9; --ink: #23211d; --soft: #625d54; --line: #ddd6c9; --panel: #f6f1e7;
    --link: #24507f; --bad: #9c1f1f; --bad-ground: #fbeae6; --good: #1f5b33; --good-ground: #e7f2e8;
    --mark: #fcf1c9; --target: #f5d77a; --borrowed: #35648f; }
  @media (prefers-color-scheme: dark) { :root { --ground: #191817; --ink: #e9e4da; --soft: #aaa295;
    --line: #3b3833; --panel: #24221f; --link: #9cc3ec; --bad: #f4a39a; --bad-ground: #43211e;
    --good: #9ed3ab; --good-ground: #1f3526; --mark: #3d3519; --target: #6b5716; --borrowed: #86b4df; } }
  * { box-sizing: border-box; }
  html { scroll-padding-top: 2rem; }
  body { margin: 0 auto; padding: 2.5rem 1.5rem 4rem; max-width: 64rem; background: var(--ground);
    color: var(--ink); font: 1.0625rem/1.55 "Iowan Old Style", "Palatino Linotype", Palatino,
    "Source Serif 4", "Noto Serif", Georgia, serif; }
  h1, h2, h3 { font-weight: 600; line-height: 1.25; text-wrap: balance; }
  h1 { font-size: 2.1rem; margin: 0; letter-spacing: -0.01em; }
  h2 { font-size: 1.45rem; margin: 3.5rem 0 1rem; padding-bottom: .3rem;
    border-bottom: 1px solid var(--line); }
  h3 { font-size: 1.15rem; margin: 2.2rem 0 .6rem; }
  .summary { margin: .3rem 0 0; color: var(--soft); font-size: 1.1rem; }
  .meta, footer { color: var(--soft); font-size: .9rem; }
  a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .18em; }
  a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 2px solid var(--link);
    outline-offset: 2px; }
  .skip { position: absolute; left: -100vw; }
  .skip:focus { position: static; }
  .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  ul { padding-left: 1.2rem; }
  nav { margin-top: 2rem; font-size: .95rem; }
  nav h2 { font-size: 1rem; margin: 0 0 .4rem; border: 0; padding: 0; color: var(--soft); }
  nav ul { list-style: none; padding-left: 0; margin: 0; }
  nav ul ul { padding-left: 1rem; margin-bottom: .4rem; }
  nav li { margin: .15rem 0; }
  nav a { text-decoration: none; }
  nav a:hover { text-decoration: underline; }
  .scroll { overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; min-width: 38rem; font-size: .975rem; }
  th, td { text-align: left; vertical-align: top; padding: .5rem 1rem .5rem 0; }
  thead th { color: var(--soft); font-weight: 400; font-size: .85rem; padding-bottom: .25rem; }
  tbody th { font-weight: 600; white-space: nowrap; }
  tbody { border-top: 1px solid var(--line); }
  #sources tbody tr, #findings tbody tr, #names tbody tr { border-top: 1px solid var(--line); }
  .event th[scope=rowgroup] { width: 9.5rem; }
  .event th .chip { display: block; width: max-content; margin-top: .3rem; }
  .event td.reading { width: 12rem; font-weight: 600; }
  .event td.sigla { width: 7rem; }
  code { font: .85em ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace; color: var(--soft);
    font-weight: 400; overflow-wrap: anywhere; }
  .reading code { display: block; }
  .file { font-size: .9rem; color: var(--soft); overflow-wrap: anywhere; }
  .siglum { font-weight: 600; text-decoration: none; white-space: nowrap; }
  a.siglum:hover { text-decoration: underline; }
  .chip { display: inline-block; padding: .05rem .55rem; border-radius: 1rem; font-size: .8rem;
    font-weight: 400; line-height: 1.5; background: var(--panel); color: var(--soft);
    white-space: nowrap; vertical-align: .1em; border: 1px solid transparent; }
  .chip.contradiction { background: var(--bad-ground); color: var(--bad); border-color: currentColor; }
  .chip.same { background: var(--good-ground); color: var(--good); }
  nav .contradiction { color: var(--bad); }
  ul.notes, ul.passages, ul.related { list-style: none; margin: 0; padding: 0; }
  ul.related { color: var(--soft); margin-bottom: .6rem; }
  li.contradiction::before { content: "≠ "; color: var(--bad); font-weight: 600; }
  li.same::before { content: "= "; color: var(--good); font-weight: 600; }
  details { margin-top: .15rem; }
  summary { cursor: pointer; color: var(--soft); font-size: .9rem; }
  ul.passages li { margin: .3rem 0; padding-left: .9rem; border-left: 2px solid var(--line); }
  q { quotes: "“" "”" "‘" "’"; font-style: normal; white-space: pre-line; }
  q strong { font-weight: 600; text-decoration: underline; text-decoration-color: var(--target);
    text-decoration-thickness: .18em; text-underline-offset: .15em; }
  dl { margin: 0; } dt { font-weight: 600; } dd { margin: 0 0 .6rem; }
  td, th, li, q, h3, a, .file, .text, .voice { unicode-bidi: isolate; }
  .text { white-space: pre-wrap; overflow-wrap: anywhere; max-width: 42rem; padding: 1.2rem 1.4rem;
    background: var(--panel); border-radius: .4rem; }
  .title { font-weight: 400; }
  .voice { display: block; margin: 1.2rem 0 .2rem; color: var(--soft); font-size: .85rem; }
  mark { background: var(--mark); color: inherit; border-radius: .15rem;
    -webkit-box-decoration-break: clone; box-decoration-break: clone; }
  mark.contradicted { box-shadow: inset 0 -2px var(--bad); }
  .borrowed { text-decoration: underline dotted var(--borrowed) 2px; text-underline-offset: .3em; }
  sup { font-size: .68rem; line-height: 0; margin-left: .15em; user-select: none;
    -webkit-user-select: none; }
  sup a { text-decoration: none; margin-right: .25em; white-space: nowrap; }
  sup a:hover { text-decoration: underline; }
  :target { background: var(--target); outline: 2px solid var(--soft); outline-offset: 2px; }
  section:target, article:target { background: none; outline: none; }
  section:target > :is(h2, h3), article:target > h3 { background: var(--target); }
  footer { margin-top: 4rem; border-top: 1px solid var(--line); }
  @media (min-width: 82rem) {
    body { max-width: 82rem; display: grid; grid-template-columns: 15rem minmax(0, 1fr);
      column-gap: 3.5rem; align-items: start; }
    header, footer { grid-column: 2; }
    nav { grid-column: 1; grid-row: 1 / span 3; position: sticky; top: 2.5rem; margin: 0;
      max-height: calc(100vh - 5rem); overflow-y: auto; }
    main { grid-column: 2; } main > section:first-child > h2 { margin-top: 2rem; } }
  @media print {
    body { max-width: none; padding: 0; font-size: 10.5pt; background: #fff; color: #000; }
    nav, .skip, sup { display: none; } .text { background: none; padding: 0; }
    tr, li, h2, h3 { break-inside: avoid; } h2, h3 { break-after: avoid; }
    details:not([open])::details-content { content-visibility: visible; } }
  """
