/** What the review adds to the look of the pages. It uses their colours, so both schemes stay readable. */
export const REVIEW_STYLE = `
#review-bar{position:sticky;top:0;z-index:5;display:flex;flex-wrap:wrap;gap:.6rem;align-items:center;padding:.4rem 1rem;background:var(--paper);border-bottom:1px solid var(--line);font-size:.9rem}
#review-bar [role=status]{flex:1}
#review-bar label{cursor:pointer}#review-bar input{margin:0;vertical-align:middle}
#review-bar button,.judge button,#review-help button,#review-ask button{font:inherit;font-size:.85rem;padding:.1rem .5rem;border:1px solid var(--line);border-radius:4px;background:var(--ground);color:var(--ink);cursor:pointer}
#review-bar .fault{color:var(--bad)}
.judge{display:flex;flex-wrap:wrap;gap:.35rem;align-items:center;margin-top:.2rem}
.judge button[aria-pressed=true]{border-color:currentColor;font-weight:600}
.judge .yes[aria-pressed=true]{color:var(--good)}.judge .no[aria-pressed=true]{color:var(--bad)}
.judge .note{color:var(--soft);font-size:.85rem}
[data-verdict=reject]>.said,[data-verdict=reject]>.name{text-decoration:line-through}
[data-verdict]{border-left:3px solid var(--good);padding-left:.4rem;margin-left:calc(-.4rem - 3px)}[data-verdict=reject]{border-left-color:var(--bad)}
#review-conflicts{margin:1rem;padding:.6rem 1rem;border:1px solid var(--warn);background:var(--warnbg)}
#review-help,#review-ask{color:var(--ink);background:var(--paper);border:1px solid var(--line);border-radius:6px;max-width:30rem}
#review-help kbd{border:1px solid var(--line);border-radius:3px;padding:0 .3rem}
#review-ask input{font:inherit;width:100%;margin:.5rem 0}
ul.entities>li>.judge{flex-basis:100%}
li:has(>.judge){scroll-margin-top:4rem}
@media print{#review-bar,.judge button{display:none}}
`;
