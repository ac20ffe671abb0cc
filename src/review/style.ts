/** One style sheet for all pages. System fonts and no addresses: the page is whole without a network. */
export const STYLE = `
:root{--ink:#1c2430;--soft:#5b6675;--line:#dfe4ea;--paper:#fff;--ground:#f5f6f8;--blue:#154273;--warn:#9a4b00;--warnbg:#fff4e5;--bad:#a1122a}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9ee;--soft:#a0abb9;--line:#333c48;--paper:#171c23;--ground:#0f1318;--blue:#8fb8e8;--warn:#ffb865;--warnbg:#33260f;--bad:#ff8a97}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
header.top{background:var(--paper);border-bottom:1px solid var(--line);padding:1.5rem clamp(1rem,4vw,3rem)}
h1{font-size:1.5rem;line-height:1.25;margin:.2rem 0 .4rem;max-width:60rem;text-wrap:balance}
h2{font-size:1rem;margin:1.6rem 0 .5rem;color:var(--blue)}
a{color:var(--blue)}
.crumb,.meta{color:var(--soft);font-size:.875rem}
.grid{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1.5rem;padding:1rem clamp(1rem,4vw,3rem) 4rem;align-items:start}
.pane{background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:.4rem 1.3rem 1.3rem}
.pane.nl{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow:auto}
dl{display:grid;grid-template-columns:7.5rem 1fr;gap:.25rem .8rem;margin:.6rem 0}
dt{color:var(--soft);font-size:.875rem}dd{margin:0}
ul.lines{list-style:none;margin:0;padding:0}
ul.lines>li{padding:.45rem 0;border-top:1px solid var(--line)}
ul.lines>li:first-child{border-top:0}
.lead{font-weight:600;display:block}
.cite{font-size:.75rem;margin-left:.3rem;padding:.05rem .35rem;border:1px solid var(--line);border-radius:8px;text-decoration:none;white-space:nowrap}
.tag{font-size:.75rem;margin-left:.4rem;padding:.05rem .4rem;border-radius:8px;background:var(--ground);border:1px solid var(--line);color:var(--soft);white-space:nowrap}
.unverified{background:var(--warnbg);margin:0 -.7rem;padding:.45rem .7rem!important;border-left:3px solid var(--warn)}
.unverified .why{color:var(--warn);font-size:.875rem}
details.nl-said{font-size:.875rem;color:var(--soft);margin-top:.15rem}
details.nl-said summary{cursor:pointer;list-style:none;display:inline}
details.nl-said summary::before{content:"Dutch ▸ ";font-size:.75rem}
details.nl-said[open] summary::before{content:"Dutch ▾ "}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:left;padding:.3rem .5rem;border-top:1px solid var(--line);vertical-align:top}
th{color:var(--soft);font-weight:500}
td.n{text-align:right;font-variant-numeric:tabular-nums}
.source{white-space:pre-wrap;font:14px/1.6 ui-serif,Georgia,serif;overflow-wrap:anywhere}
.s{scroll-margin-top:4rem;border-radius:3px}
.s.on{background:#ffe9a8;color:#1c2430}
mark.e{background:none;color:inherit;border-bottom:2px solid var(--line)}
mark.COUNTRY,mark.DEMONYM{border-color:#2b8a3e}mark.AGENCY{border-color:#1864ab}mark.PERSON,mark.ROLE{border-color:#862e9c}
mark.PLACE{border-color:#5c940d}mark.DATE{border-color:#e67700}mark.REFERENCE,mark.LAW{border-color:#0b7285}mark.MONEY{border-color:#a61e4d}
.status{font-weight:600}.status.ok{color:#2b8a3e}.status.partial{color:var(--warn)}.status.refused,.status.failed{color:var(--bad)}
footer{color:var(--soft);font-size:.8125rem;padding:0 clamp(1rem,4vw,3rem) 2rem;max-width:60rem}
input[type=search]{font:inherit;padding:.5rem .8rem;width:min(30rem,100%);border:1px solid var(--line);border-radius:8px;background:var(--paper);color:var(--ink)}
.wide{padding:1rem clamp(1rem,4vw,3rem) 4rem}
@media (max-width:60rem){.grid{grid-template-columns:1fr}.pane.nl{position:static;max-height:none}}
@media print{.pane.nl{position:static;max-height:none;break-before:page}.grid{display:block}body{background:#fff}}
`;
