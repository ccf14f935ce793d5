"""A news page written for the tests, with all that stands around an article."""

PARAGRAPHS = (
    "Il ponte sul torrente Sarno, chiuso da due anni, riaprirà al traffico lunedì mattina con un senso unico alternato e i semafori.",
    "«Abbiamo lavorato anche di notte per rispettare la data», ha detto l’assessora ai lavori pubblici Livia Marchetti durante la visita.",
    "I lavori sono costati tre milioni di euro, uno in più del previsto, perché sotto i piloni è venuto alla luce un canale dimenticato.",
    "Il comitato dei residenti chiede ora che il vecchio sentiero lungo la riva resti aperto ai pedoni e alle biciclette anche d’inverno.",
)

PAGE = f"""<!DOCTYPE html>
<html lang="it">
<head>
<meta charset="utf-8">
<title>Riapre il ponte sul Sarno | La Gazzetta di Prova</title>
<link rel="canonical" href="https://www.esempio.it/cronaca/2025/03/07/ponte.html">
<meta property="og:site_name" content="La Gazzetta di Prova">
<meta property="og:title" content="Riapre il ponte sul Sarno">
<meta property="article:published_time" content="2025-03-07T08:15:00+01:00">
<meta name="author" content="di Marta Corvi e Luca Neri">
<style>p {{ background: url(file:///etc/passwd) }} @import "http://esempio.it/stile.css";</style>
<script>document.write("<p>Testo di uno script</p>")</script>
</head>
<body>
<nav><ul><li><a href="/">Prima pagina</a></li><li><a href="/c">Cronaca</a></li><li><a href="/s">Sport</a></li></ul></nav>
<main><article>
<h1>Riapre il ponte<br>sul Sarno</h1>
<p class="standfirst">Senso unico alternato da lunedì: il cantiere è durato due anni</p>
<p class="byline">di Marta Corvi e Luca Neri</p>
<p>{PARAGRAPHS[0]}</p>
<figure><img src="http://esempio.it/ponte.jpg"><figcaption>Il ponte visto dalla riva destra</figcaption></figure>
<blockquote><p>{PARAGRAPHS[1]}</p></blockquote>
<h2>Il costo</h2>
<p>{PARAGRAPHS[2]}</p>
<ul><li>Due anni di lavori sul ponte e sulle sponde</li><li>Tre milioni di euro di spesa complessiva</li></ul>
<div style="display: none"><p>Un testo nascosto che nessuno vede su questa pagina di giornale.</p></div>
<p>{PARAGRAPHS[3]}</p>
</article></main>
<aside class="related"><h3>Leggi anche</h3>
<ul><li><a href="/x">Un altro articolo</a></li><li><a href="/y">E un altro ancora</a></li></ul></aside>
<footer><p>© 2025 La Gazzetta di Prova. Tutti i diritti riservati.</p></footer>
</body></html>
"""
