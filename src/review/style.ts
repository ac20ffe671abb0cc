/** Colours of the pages by scheme. Every pair of text and ground used below keeps a contrast of at least 4.5 to 1. */
export const COLOURS = {
  light: {
    ink: '#1c2430',
    soft: '#556070',
    line: '#dfe4ea',
    paper: '#ffffff',
    ground: '#f4f5f7',
    blue: '#154273',
    good: '#1e6b30',
    warn: '#8a4300',
    warnbg: '#fff8ec',
    bad: '#a1122a',
    on: '#ffedb3',
    onink: '#1c2430',
  },
  dark: {
    ink: '#e6e9ee',
    soft: '#a3aebb',
    line: '#37414d',
    paper: '#181d24',
    ground: '#10141a',
    blue: '#93bbea',
    good: '#7fce91',
    warn: '#ffbd70',
    warnbg: '#262014',
    bad: '#ff8f9b',
    on: '#5b4a12',
    onink: '#fff6da',
  },
} as const;

const variables = (colours: Readonly<Record<string, string>>): string =>
  Object.entries(colours)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');

/** One style sheet for all pages. System fonts and no addresses: the page is whole without a network. */
export const STYLE = `
:root{${variables(COLOURS.light)};color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{${variables(COLOURS.dark)}}}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
h1{font-size:1.5rem;line-height:1.25;margin:.25rem 0 .35rem;max-width:64rem;text-wrap:balance}
h2{font-size:1.0625rem;line-height:1.3;margin:1.5rem 0 .4rem;color:var(--blue)}
h3{font-size:1rem;margin:1rem 0 .3rem}
section:first-child>h2{margin-top:.8rem}
a{color:var(--blue)}
p{margin:.4rem 0}
summary{cursor:pointer}
summary>h2{display:inline-block;margin:1rem 0 .4rem}
:focus-visible{outline:2px solid var(--blue);outline-offset:2px;border-radius:3px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.3rem .6rem;z-index:3}
header.top{background:var(--paper);border-bottom:1px solid var(--line);padding:1.1rem clamp(1rem,3vw,2.5rem) .8rem}
.crumb,.meta,.under{color:var(--soft);font-size:.875rem;overflow-wrap:anywhere}
nav{display:flex;flex-wrap:wrap;gap:.2rem 1rem;margin-top:.6rem;font-size:.875rem}
nav a{text-decoration:none}nav a:hover{text-decoration:underline}
.narrow{display:none}
.grid{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1.2rem;padding:1.2rem clamp(1rem,3vw,2.5rem) 3rem;align-items:start;max-width:110rem}
.wide{padding:1.2rem clamp(1rem,3vw,2.5rem) 3rem;max-width:90rem}
.pane{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:.3rem 1.2rem 1.2rem;min-width:0}
.wide>.pane{margin-bottom:1.2rem}
.pane.nl{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow:auto;overscroll-behavior:contain}
dl{display:grid;grid-template-columns:6.5rem minmax(0,1fr);gap:.2rem .8rem;margin:.4rem 0}
dt{color:var(--soft);font-size:.875rem;padding-top:.1rem}dd{margin:0}
ul{list-style:none;margin:0;padding:0}
ul.lines>li{padding:.5rem 0 .45rem;border-top:1px solid var(--line)}
ul.lines>li:first-child{border-top:0}
.line{scroll-margin:5rem 0}
.said{overflow-wrap:break-word}
.lead{display:block;font-weight:600}
.cite,.tag{font-size:.75rem;line-height:1.3;padding:.05rem .35rem;border:1px solid var(--line);border-radius:7px;white-space:nowrap}
.cite{text-decoration:none;margin-left:.1rem}
.cite:hover,.back:hover{background:var(--on);color:var(--onink)}
.tag{color:var(--soft);white-space:normal}
.tag.warn{color:var(--warn)}
.count,.times{color:var(--soft);font-size:.8125rem;font-variant-numeric:tabular-nums}
.evidence{font-size:.8125rem;color:var(--soft);margin-top:.1rem}
.evidence>summary{width:fit-content}
.evidence q{display:block;margin:.3rem 0;padding-left:.7rem;border-left:2px solid var(--line);color:var(--ink);font:.9rem/1.5 ui-serif,Georgia,serif;quotes:none}
.checks{display:flex;flex-wrap:wrap;gap:.1rem .8rem}
.checks .fail{color:var(--warn);font-weight:600}
li.unverified{border-left:3px solid var(--warn);background:var(--warnbg);margin:0 -.8rem;padding-left:.65rem!important;padding-right:.8rem!important}
.why{color:var(--warn);font-size:.875rem;margin:.15rem 0}
.group{border-top:1px solid var(--line);padding:.35rem 0}
.group>summary{font-weight:600;font-size:.9375rem}
.more{font-size:.875rem}.more>summary{color:var(--soft);padding:.15rem 0}
.entities li{padding:.12rem .3rem;font-size:.9375rem;display:flex;flex-wrap:wrap;align-items:baseline;gap:0 .5rem;border-radius:4px}
.entities .name{text-decoration:none}.entities .name:hover{text-decoration:underline}
.entities .dutch{color:var(--soft);font-size:.875rem}
.entities .times{margin-left:auto}
code{font:.75rem/1.4 ui-monospace,Menlo,Consolas,monospace;color:var(--soft);overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
th,td{text-align:left;padding:.45rem .6rem .45rem 0;border-top:1px solid var(--line);vertical-align:top}
thead th{color:var(--soft);font-weight:500;font-size:.875rem;border-top:0}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
td.d{white-space:nowrap;font-variant-numeric:tabular-nums}
.source{white-space:pre-wrap;font:.9375rem/1.6 ui-serif,Georgia,serif;overflow-wrap:anywhere}
.s{scroll-margin:6rem 0;border-radius:3px}
.s.cited{cursor:pointer;text-decoration:underline dotted var(--soft) 1px;text-underline-offset:.3em}
.back{font:600 .6875rem/1 system-ui,sans-serif;vertical-align:.3em;margin-right:.2em;padding:0 .2em;text-decoration:none;border-radius:3px;user-select:none;-webkit-user-select:none}
.s.on,.s:target,[data-l].on,[data-e].on,li[data-e]:target,li[data-l]:target{background:var(--on);color:var(--onink)}
[data-l].on .evidence,[data-l].on q,[data-l].on .cite,[data-l].on .tag,[data-l].on .why,[data-e].on a,[data-e].on code,[data-e].on span,.s.on .back{color:inherit}
mark{background:none;color:inherit;font-weight:600;text-decoration:none;border-radius:2px}
.plain mark{font-weight:inherit;border-bottom:0!important}
mark,.key{border-bottom:2px solid #7a8494}
.COUNTRY,.DEMONYM{border-bottom:2px solid #2b8a3e!important}.AGENCY{border-bottom:3px double #1971c2!important}.PERSON,.ROLE{border-bottom:2px dashed #9c36b5!important}
.PLACE{border-bottom:2px dotted #5c940d!important}.DATE{border-bottom:1px solid #d9730d!important}.REFERENCE,.LAW{border-bottom:2px dotted #0c8599!important}.MONEY{border-bottom:2px dashed #c2255c!important}
.source mark{font-weight:inherit}
.status{font-weight:600;white-space:nowrap}.status.ok{color:var(--good)}.status.partial{color:var(--warn)}.status.refused,.status.failed{color:var(--bad)}
footer{color:var(--soft);font-size:.8125rem;padding:0 clamp(1rem,3vw,2.5rem) 2rem;max-width:70rem}
input,select,button{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:6px;padding:.3rem .6rem}
button{cursor:pointer}button[aria-pressed=true]{border-color:var(--blue);box-shadow:inset 0 0 0 1px var(--blue);font-weight:600}
.tools{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin-bottom:.8rem}
.tools input[type=search]{width:min(28rem,100%);padding:.45rem .7rem}
.tools .meta{margin-left:auto}
.due{display:grid;grid-template-columns:minmax(8rem,max-content) minmax(0,1fr);gap:.1rem 1rem}
.due>time,.due>b{font-weight:600;font-variant-numeric:tabular-nums}
.digest{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr));gap:0 2rem;align-items:start}
.digest details{border-top:1px solid var(--line);padding:.3rem 0}
.digest details details{border:0;padding:.1rem 0 .1rem .9rem}
.digest li{padding:.2rem 0 .2rem 1rem;font-size:.9rem}
.digest li p{color:var(--soft);font-size:.875rem;margin:.1rem 0}
.act{display:inline-flex;flex-wrap:wrap;gap:.3rem;align-items:center;font-size:.8125rem;margin-top:.25rem}
.act button,.act input,.act select{padding:.1rem .45rem;font-size:.8125rem}
.verdict{font-weight:600}.verdict.approve{color:var(--good)}.verdict.reject{color:var(--bad)}.verdict.conflict{color:var(--warn)}
[data-l].now,[data-e].now{outline:2px solid var(--blue);outline-offset:2px;border-radius:4px}
.bar{position:sticky;bottom:0;z-index:2;background:var(--paper);border-top:1px solid var(--line);padding:.5rem clamp(1rem,3vw,2.5rem);display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;align-items:center;font-size:.875rem}
.bar progress{width:9rem;accent-color:var(--blue)}
kbd{font:.75rem ui-monospace,Menlo,Consolas,monospace;border:1px solid var(--line);border-radius:4px;padding:0 .3rem;color:var(--ink)}
dialog{max-width:34rem;border:1px solid var(--line);border-radius:8px;background:var(--paper);color:var(--ink)}
@media (max-width:60rem){.grid{grid-template-columns:minmax(0,1fr)}.pane.nl{position:static;max-height:none}.narrow{display:inline}}
@media (max-width:40rem){h1{font-size:1.25rem}.pane{padding:.2rem .8rem 1rem}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.35rem}
.letters thead{position:absolute;left:-99rem}.letters tr{display:block;border-top:1px solid var(--line);padding:.4rem 0}.letters td{display:block;border:0;padding:.05rem 0;text-align:left}.letters td[data-h]:not(:empty)::before{content:attr(data-h) ": ";color:var(--soft);font-size:.8125rem}.due{grid-template-columns:1fr}}
@media print{:root{${variables(COLOURS.light)}}body{background:#fff;font-size:10.5pt}.grid{display:block;padding:0}.pane{border:0;padding:0}.pane.nl{position:static;max-height:none;overflow:visible;break-before:page}nav,.tools,.bar,.act,.skip{display:none}header.top,footer{padding:0 0 .5rem}li,dd{break-inside:avoid}h2{break-after:avoid}.evidence:not([open]){display:none}a{color:inherit}}
`;
