/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-html-style-private.h: the style of the HTML documents, on screen and paper.
 *
 * The colours are those of eh-ink.c; text on white is 7:1 or better.
 */
#pragma once

/* clang-format off */
#define EH_HTML_STYLE \
  ":root{color-scheme:light}\n" \
  "*{box-sizing:border-box}\n" \
  "html{font:100%/1.55 'Noto Sans','DejaVu Sans',system-ui,sans-serif;color:#1d2530;background:#fff}\n" \
  "body{max-width:48rem;margin:0 auto;padding:0 1.25rem;overflow-wrap:anywhere}\n" \
  ".skip{position:absolute;left:-100vw;background:#fff;padding:.5rem 1rem}\n" \
  ".skip:focus{left:0;top:0}\n" \
  ":focus-visible{outline:3px solid #1f4e79;outline-offset:2px}\n" \
  "a{color:#1f4e79;text-underline-offset:.15em}\n" \
  "h1,h2,h3,h4{line-height:1.25;text-wrap:balance}\n" \
  "h1{font-size:2.25rem;margin:0 0 .5rem;color:#1f4e79}\n" \
  "h2{font-size:1.5rem;margin:3.5rem 0 1rem;color:#1f4e79}\n" \
  "h3{font-size:1.15rem;margin:2.25rem 0 .5rem}\n" \
  "h4{font-size:1rem;margin:1.75rem 0 .25rem}\n" \
  "p{margin:0 0 .85rem}\n" \
  "li{margin:0 0 .35rem}\n" \
  "li p:last-child,dd p:last-child,td p:last-child,th p:last-child{margin-bottom:0}\n" \
  ".cover{padding:5rem 0 2.5rem;border-bottom:3px solid #1f4e79}\n" \
  ".subtitle{font-size:1.25rem;color:#5a6472;margin-bottom:2rem}\n" \
  "dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.4rem 2rem;margin:1rem 0 1.5rem}\n" \
  "dt{color:#5a6472}\n" \
  "dd{margin:0}\n" \
  "nav ul{list-style:none;padding:0}\n" \
  "nav a{text-decoration:none}\n" \
  "nav a:hover{text-decoration:underline}\n" \
  ".level-1{font-weight:600;margin-top:.8rem}\n" \
  ".level-2{padding-left:1.5rem}\n" \
  ".scroll{overflow-x:auto;margin:1.25rem 0 2rem}\n" \
  "table{border-collapse:collapse;width:100%;font-size:.925rem;font-variant-numeric:tabular-nums lining-nums}\n" \
  "caption{text-align:left;font-weight:600;padding:0 0 .5rem}\n" \
  "th,td{text-align:left;vertical-align:top;padding:.45rem .9rem .45rem 0;border-bottom:1px solid #c3c9d1;font-weight:400}\n" \
  "th:last-child,td:last-child{padding-right:0}\n" \
  "thead th{color:#5a6472;font-size:.85rem;vertical-align:bottom;border-bottom:1.5px solid #1d2530}\n" \
  "thead th{overflow-wrap:normal}\n" \
  ".num{text-align:right;white-space:nowrap}\n" \
  "thead .num{white-space:normal}\n" \
  ".mid{text-align:center}\n" \
  ".strong>*{font-weight:700;background:#f1f3f6}\n" \
  ".note{background:#f1f3f6;border-left:4px solid #1f4e79;padding:1rem 1.25rem;margin:1.5rem 0}\n" \
  ".note.warning{border-left-style:double;border-left-width:9px;border-color:#9a4a16}\n" \
  ".note-title{font-weight:700;margin-bottom:.35rem}\n" \
  ".note p:last-child{margin-bottom:0}\n" \
  "figure{margin:2rem 0}\n" \
  "figure svg{width:100%;height:auto;font-variant-numeric:tabular-nums}\n" \
  "figcaption{color:#5a6472;font-size:.9rem;margin-top:.5rem}\n" \
  "figcaption strong{color:#1d2530}\n" \
  "summary{cursor:pointer;color:#1f4e79;padding:.35rem 0}\n" \
  ".signature{margin:2.5rem 0;break-inside:avoid}\n" \
  ".lines{display:flex;gap:2rem;margin-top:3.5rem}\n" \
  ".lines span{border-top:1px solid #1d2530;flex:2;padding-top:.25rem;color:#5a6472;font-size:.85rem}\n" \
  ".lines span+span{flex:1}\n" \
  ".signature .name{font-weight:600;margin:.5rem 0 0}\n" \
  ".signature .role{color:#5a6472}\n" \
  "footer{display:flex;flex-wrap:wrap;justify-content:space-between;gap:1rem;align-items:center;margin:4rem 0 2rem;padding-top:1.5rem;border-top:1px solid #c3c9d1;color:#5a6472;font-size:.85rem}\n" \
  "footer div{flex:1}\n" \
  "footer p{margin:0}\n" \
  "code{font-family:'Noto Sans Mono','DejaVu Sans Mono',monospace;color:#1d2530;overflow-wrap:anywhere}\n" \
  ".maker{flex-basis:100%}\n" \
  "@media print{\n" \
  "@page{size:A4;margin:25mm}\n" \
  "html{font-size:10pt}\n" \
  "body{max-width:none;padding:0}\n" \
  ".skip,summary{display:none}\n" \
  "nav,main{break-before:page}\n" \
  "h2,h3,h4,caption{break-after:avoid}\n" \
  "p{orphans:2;widows:2}\n" \
  "tr,figure,.note{break-inside:avoid}\n" \
  "thead{display:table-header-group}\n" \
  ".scroll{overflow:visible}\n" \
  "table{min-width:0!important}\n" \
  ".page-break{break-after:page}\n" \
  "a{color:inherit;text-decoration:none}\n" \
  "}\n"
/* clang-format on */
