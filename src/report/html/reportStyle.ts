/** The report's style: tokens and parts of the house look, for the screen and for A4 paper. */
export const REPORT_STYLE = `
:root{
 --accent:#9f3a1e;--accent-deep:#6d2c19;--lumen:#f4be5a;
 --paper:#fbf8f2;--sheet:#fff;--sunk:#f3ecdf;--rule:#dfd6c6;--ink:#18202c;--ink-2:#4a5160;
 --ok:#17655d;--ask:#7e5200;--ask-fill:#e0a22b;--bad:#8c1b4c;
 --text:"Atkinson Next",system-ui,sans-serif;--head:"Young Serif",Georgia,serif;--mono:"Atkinson Mono",ui-monospace,monospace;
}
*,::before,::after{box-sizing:border-box}
body{margin:0;background:var(--sunk);color:var(--ink);font:400 1rem/1.45 var(--text);font-synthesis:none}
h1,h2,p,ul{margin:0;padding:0}ul{list-style:none}
h1,h2{font:400 1.375rem/1.15 var(--head);letter-spacing:-.012em;text-wrap:balance}
h1{font-size:2.25rem}h2{margin-bottom:.3rem}
p{text-wrap:pretty}
svg{display:block}
:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
.skip{position:absolute;left:1rem;top:-4rem;z-index:1;padding:.75rem 1rem;background:var(--ink);color:#fff}.skip:focus{top:.5rem}
.a4{max-width:210mm;margin:2rem auto;background:var(--sheet);padding:clamp(1.25rem,5vw,16mm);box-shadow:0 10px 28px -16px rgb(24 32 44/.4);display:grid;grid-template-columns:minmax(0,1fr);gap:1.5rem;font-size:.9375rem}
.top{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:end;gap:.3rem 1rem;border-bottom:2px solid var(--ink);padding-bottom:.75rem}
.brand{display:inline-flex;align-items:center;gap:.7rem}.brand b{display:block;font:400 1.375rem/1 var(--head)}.brand small{font-size:.8125rem;color:var(--ink-2)}
.mark{width:2.375rem;height:2.375rem}.m1{fill:var(--accent-deep)}.m2{fill:#c17a44}.m3{fill:#ffe9b8}
.lead{font-size:1.125rem}
.raw{font-family:var(--mono);font-size:.9em;background:#ede8de;padding:.05em .35em;border-radius:3px;overflow-wrap:anywhere;white-space:pre-wrap}
.mut{color:var(--ink-2);font-size:.8125rem}
.verdict{border:2px solid var(--ink);border-radius:1.75rem 1.75rem 3px 3px;padding:1.5rem}
.prog{width:100%;height:.875rem;border-radius:7px 7px 0 0;margin-block:1rem .5rem}
.p-u{fill:var(--rule);color:var(--rule)}.p-ok{fill:var(--ok)}.p-ask{fill:var(--ask-fill)}.p-bad{fill:var(--bad)}
.tally{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem}.tally li{display:flex;align-items:center;gap:.4rem}
.sg{flex:none;width:1.125em;height:1.125em}.sg .f{fill:currentColor}.sg .k{fill:none;stroke:#fff;stroke-width:2.2;stroke-linecap:round;stroke-linejoin:round}
.sg-ok{color:var(--ok)}.sg-ask{color:var(--ask)}.sg-bad{color:var(--bad)}.sg-u{color:#b9ad99}
.no{display:inline-grid;place-items:end center;width:1.75rem;height:2rem;padding-bottom:.2rem;border-radius:50vw 50vw 0 0;background:var(--ink);color:var(--paper);font:700 .9375rem/1 var(--text);margin-right:.35rem}
.scroll{position:relative;overflow-x:auto}
table{width:100%;min-width:40rem;margin-top:.75rem;border-collapse:collapse;table-layout:fixed;line-height:1.4;font-size:.875rem}
th,td{padding:.45rem 1rem .45rem 0;text-align:left;vertical-align:baseline;border-bottom:1px solid var(--rule);overflow-wrap:break-word}
thead th{color:var(--ink-2);border-bottom:2px solid var(--ink)}
.w1{width:11%}.w2{width:15%}.w3{width:24%}.tick{width:12%;text-align:center}.num{text-align:right;width:14%}
.group th{padding-top:.9rem;border-bottom-color:var(--ink)}tbody tr:first-child.group th{padding-top:.45rem}
.box{width:1.1rem;height:1.1rem;margin:auto;fill:none;stroke:var(--ink);stroke-width:1.5}
.rules li{padding:.45rem 0;border-bottom:1px solid var(--rule)}
footer{border-top:1px solid var(--rule);padding-top:.75rem;color:var(--ink-2);font-size:.8125rem}
@media print{
 @page{size:A4;margin:14mm 14mm 16mm;@bottom-right{content:counter(page) " / " counter(pages)}}
 body{background:#fff}.skip{display:none}
 .a4{max-width:none;margin:0;padding:0;box-shadow:none;font-size:10pt;display:block}.a4>*+*{margin-top:4mm}
 .verdict{padding:4mm}table{min-width:0}th,td{font-size:8.5pt;padding-block:.2rem}.group{break-after:avoid}.scroll{overflow:visible}
 tr,.keep,.verdict{break-inside:avoid}h2,h2+p{break-after:avoid}
 *{print-color-adjust:exact}
}`;
