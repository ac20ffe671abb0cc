/** Follows citations: the cited Dutch sentence is shown and marked. The page works without it, by plain anchors. */
export const LETTER_SCRIPT = `
(function(){
  function show(id){
    document.querySelectorAll('.s.on').forEach(function(e){e.classList.remove('on')});
    var all=document.querySelectorAll('[data-s="'+id+'"]');
    all.forEach(function(e){e.classList.add('on')});
    if(all[0])all[0].scrollIntoView({block:'center',behavior:'smooth'});
  }
  document.addEventListener('click',function(e){
    var a=e.target.closest('a.cite');
    if(!a)return;
    e.preventDefault();
    show(a.getAttribute('href').slice(1));
    history.replaceState(null,'',a.getAttribute('href'));
  });
  if(/^#s\\d+$/.test(location.hash))show(location.hash.slice(1));
})();
`;

/** Filters the rows of the index by the words typed. */
export const INDEX_SCRIPT = `
(function(){
  var box=document.querySelector('input[type=search]');
  var rows=[].slice.call(document.querySelectorAll('tbody tr'));
  box.addEventListener('input',function(){
    var words=box.value.toLowerCase().split(/\\s+/).filter(Boolean);
    rows.forEach(function(r){
      var t=r.getAttribute('data-words');
      r.hidden=!words.every(function(w){return t.indexOf(w)>=0});
    });
  });
})();
`;
