// Extracts and scores phrase pairs from an aligned corpus, keeping only pairs that are faithful: same numbers in
// the same order, a negation on both sides or on neither, no content word dropped or added.
//
// usage: phrases corpus.tsv links.txt faithful.tsv > phrases.tsv
// A pair whose weight has an L before it is an entry of the lexicon: it is taken whole, and unchecked.
// faithful.tsv: class, Dutch word, English word. phrases.tsv: Dutch, English, natural logs of p(e|f), p(f|e),
// lex(e|f), lex(f|e), occurrences.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>
using namespace std;

static const int LONGEST_SOURCE = 6, LONGEST_TARGET = 8;
static const float IN_DOMAIN = 10;
// least p(e|f) · p(f|e) of a content word with its best partner
static const float WEAKEST = 2.5e-4f;
// a phrase in the manner of statutes, seen nowhere in the domain, is this much less likely
static const float STATUTORY = 0.15f;

struct Vocabulary {
  unordered_map<string, int> ids; vector<string> words;
  int id(const string& w) { auto [it, fresh] = ids.emplace(w, (int)words.size()); if (fresh) words.push_back(w); return it->second; }
};
struct Word { int id; string value; };
static Vocabulary sv, tv;
static vector<Word> read(const string& text, Vocabulary& v) {
  vector<Word> out; istringstream in(text); string w;
  while (in >> w) { size_t at = w[0] == '$' ? w.find('=') : string::npos; out.push_back(at == string::npos ? Word{v.id(w), ""} : Word{v.id(w.substr(0, at)), w.substr(at + 1)}); }
  return out;
}
struct Stat { float weight = 0; int count = 0; bool domain = false; float lex = 0, lexInverse = 0; };
static string lower(string s) { for (auto& c : s) c = tolower(c); return s; }

struct Faithful {
  unordered_set<int> droppable, addable, negative, negated, hidden, mayAdd, legal;
  unordered_map<int, set<string>> numbers, numerals;
};
static bool starts(const string& s, const char* p) { return s.rfind(p, 0) == 0; }

static Faithful load(const char* path) {
  unordered_set<string> drop, addw, neg, notw, law; map<string, set<string>> nl, en; ifstream in(path); string line; getline(in, line);
  while (getline(in, line)) {
    istringstream row(line); string kind, a, b; getline(row, kind, '\t'); getline(row, a, '\t'); getline(row, b, '\t');
    if (kind == "droppable") drop.insert(a); else if (kind == "addable") addw.insert(b);
    else if (kind == "negation") { if (!a.empty()) neg.insert(a); if (!b.empty()) notw.insert(b); }
    else if (kind == "legal") law.insert(b);
    else if (kind == "number") { nl[a].insert(b); en[b].insert(b); }
  }
  Faithful out;
  for (size_t i = 0; i < sv.words.size(); i++) {
    const string& w = sv.words[i]; if (drop.count(w)) out.droppable.insert(i); if (neg.count(w)) out.negative.insert(i);
    if (starts(w, "on") || starts(w, "niet") || w.find("loos") != string::npos || w.find("loze") != string::npos || starts(w, "weiger") || starts(w, "ontbre") || starts(w, "tenzij") || starts(w, "behalve") || starts(w, "verbod") || starts(w, "verbied") || starts(w, "uitblij") || starts(w, "zonder") || starts(w, "weinig") || starts(w, "afzien") || starts(w, "mis")) out.hidden.insert(i);
    if (nl.count(w)) out.numbers[i] = nl[w];
  }
  for (size_t i = 0; i < tv.words.size(); i++) {
    string w = lower(tv.words[i]); if (addw.count(w)) out.addable.insert(i); if (notw.count(w)) out.negated.insert(i); if (law.count(w)) out.legal.insert(i);
    if (starts(w, "un") || starts(w, "in") || starts(w, "im") || starts(w, "ir") || starts(w, "non") || starts(w, "dis") || starts(w, "fail") || starts(w, "lack") || starts(w, "refus") || starts(w, "prevent") || starts(w, "absence") || starts(w, "avoid") || w.size() > 4 && w.substr(w.size() - 4) == "less") out.mayAdd.insert(i);
    if (en.count(w)) out.numerals[i] = {w};
  }
  return out;
}

int main(int argc, char** argv) {
  if (argc != 4) { cerr << "usage: phrases corpus.tsv links.txt faithful.tsv > phrases.tsv\n"; return 2; }
  struct Sentence { bool entry; float weight; vector<Word> s, t; vector<vector<int>> links, back; };
  vector<Sentence> corpus; ifstream in(argv[1]), al(argv[2]); string line, link;
  unordered_map<uint64_t, float> together; unordered_map<int, float> st, tt;
  auto pairKey = [](int a, int b) { return (uint64_t)(uint32_t)a << 32 | (uint32_t)b; };
  while (getline(in, line) && getline(al, link)) {
    size_t a = line.find('\t'), b = line.find('\t', a + 1);
    Sentence x; x.entry = line[0] == 'L'; x.weight = stof(line.substr(x.entry, a)); x.s = read(line.substr(a + 1, b - a - 1), sv); x.t = read(line.substr(b + 1), tv);
    x.links.resize(x.s.size()); x.back.resize(x.t.size()); istringstream ls(link); string one;
    while (ls >> one) { int i = stoi(one), j = stoi(one.substr(one.find('-') + 1)); x.links[i].push_back(j); x.back[j].push_back(i); }
    if (x.entry && x.s.size() == 1) for (size_t j = 0; j < x.t.size(); j++) if (x.back[j].empty()) x.links[0].push_back(j), x.back[j].push_back(0);
    float w = min(x.weight, 5.f);
    for (size_t i = 0; i < x.s.size(); i++) { if (x.links[i].empty()) { together[pairKey(x.s[i].id, -1)] += w; } for (int j : x.links[i]) together[pairKey(x.s[i].id, x.t[j].id)] += w / x.links[i].size(); st[x.s[i].id] += w; }
    for (size_t j = 0; j < x.t.size(); j++) { if (x.back[j].empty()) together[pairKey(-1, x.t[j].id)] += w; tt[x.t[j].id] += w; }
    corpus.push_back(move(x));
  }
  Faithful rule = load(argv[3]);
  auto wEF = [&](int s, int t) { auto it = together.find(pairKey(s, t)); return it == together.end() ? 1e-4f : max(1e-4f, it->second / (st[s] + 0.5f)); };
  auto wFE = [&](int s, int t) { auto it = together.find(pairKey(s, t)); return it == together.end() ? 1e-4f : max(1e-4f, it->second / (tt[t] + 0.5f)); };

  Vocabulary phrases[2]; unordered_map<uint64_t, Stat> stats; unordered_map<int, pair<float, int>> sourceTotal, targetTotal;
  auto key = [](const vector<Word>& w, int from, int to) { string k; for (int i = from; i <= to; i++) { k.append((const char*)&w[i].id, 4); } return k; };
  for (auto& x : corpus) {
    int I = x.s.size(), J = x.t.size(); bool domain = x.weight >= IN_DOMAIN;
    if (x.entry && I <= LONGEST_SOURCE && J <= LONGEST_TARGET) {
      float lex = 0, inverse = 0;
      for (int j = 0; j < J; j++) { float s = 0; for (int i : x.back[j]) s += wEF(x.s[i].id, x.t[j].id); lex += x.back[j].empty() ? log(0.3f) : log(s / x.back[j].size()); }
      for (int i = 0; i < I; i++) { float s = 0; for (int j : x.links[i]) s += wFE(x.s[i].id, x.t[j].id); inverse += x.links[i].empty() ? log(0.3f) : log(s / x.links[i].size()); }
      int f = phrases[0].id(key(x.s, 0, I - 1)), e = phrases[1].id(key(x.t, 0, J - 1));
      Stat& s = stats[pairKey(f, e)]; bool fresh = s.count == 0; s.weight += x.weight; s.count++; s.domain = true;
      if (fresh || lex > s.lex) s.lex = lex; if (fresh || inverse > s.lexInverse) s.lexInverse = inverse;
      sourceTotal[f].first += x.weight; targetTotal[e].first += x.weight;
      continue;
    }
    for (int i1 = 0; i1 < I; i1++) {
      int lo = J, hi = -1;
      for (int i2 = i1; i2 < I && i2 < i1 + LONGEST_SOURCE; i2++) {
        for (int j : x.links[i2]) lo = min(lo, j), hi = max(hi, j);
        if (hi < 0 || hi - lo >= LONGEST_TARGET) continue;
        bool closed = true; for (int j = lo; j <= hi && closed; j++) for (int i : x.back[j]) if (i < i1 || i > i2) { closed = false; break; }
        if (!closed) continue;
        bool whole = true; for (int i = i1; i <= i2 && whole; i++) if (x.links[i].empty() && !rule.droppable.count(x.s[i].id)) whole = false;
        if (!whole) continue;
        if (x.links[i1].empty() && x.links[i2].empty() && i2 > i1 + 1) continue;
        int left = lo; for (int a = 0; ; a++) {
          int right = hi; for (int b = 0; ; b++) {
            if (right - left < LONGEST_TARGET) {
              bool ok = true; for (int j = left; j <= right && ok; j++) if (x.back[j].empty() && !rule.addable.count(x.t[j].id)) ok = false;
              bool neg = false, hidden = false, negated = false, may = false; vector<string> values, others; multiset<string> want, have;
              if (ok) {
                for (int i = i1; i <= i2; i++) { int id = x.s[i].id; neg |= rule.negative.count(id); hidden |= rule.hidden.count(id); if (!x.s[i].value.empty()) values.push_back(x.s[i].value); auto n = rule.numbers.find(id); if (n != rule.numbers.end()) want.insert(*n->second.begin()); }
                for (int j = left; j <= right; j++) { int id = x.t[j].id; negated |= rule.negated.count(id); may |= rule.mayAdd.count(id); if (!x.t[j].value.empty()) others.push_back(x.t[j].value); }
                if (neg && !negated && !may) ok = false;
                if (negated && !neg && !hidden) ok = false;
                if (values != others) ok = false;
                for (auto& w : want) { bool found = false; for (int j = left; j <= right; j++) { string low = lower(tv.words[x.t[j].id]); if (low == w || (low.size() > w.size() && low.find(w) != string::npos)) found = true; } if (!found) ok = false; }
              }
              if (ok) {
                // every content word must have a partner that the corpus as a whole bears out
                auto partner = [&](int i, int j) { return wEF(x.s[i].id, x.t[j].id) * wFE(x.s[i].id, x.t[j].id); };
                for (int i = i1; i <= i2 && ok; i++) { if (x.links[i].empty() || rule.droppable.count(x.s[i].id)) continue; float top = 0; for (int j : x.links[i]) top = max(top, partner(i, j)); if (top < WEAKEST) ok = false; }
                for (int j = left; j <= right && ok; j++) { if (x.back[j].empty() || rule.addable.count(x.t[j].id)) continue; float top = 0; for (int i : x.back[j]) top = max(top, partner(i, j)); if (top < WEAKEST / 4) ok = false; }
              }
              if (ok) {
                float lex = 0, inverse = 0;
                for (int j = left; j <= right; j++) { if (x.back[j].empty()) { lex += log(wEF(-1, x.t[j].id) > 1e-4f ? 0.3f : 0.1f); continue; } float s = 0; int n = 0; for (int i : x.back[j]) s += wEF(x.s[i].id, x.t[j].id), n++; lex += log(s / n); }
                for (int i = i1; i <= i2; i++) { if (x.links[i].empty()) { inverse += log(max(0.05f, wFE(x.s[i].id, -1))); continue; } float s = 0; int n = 0; for (int j : x.links[i]) if (j >= left && j <= right) s += wFE(x.s[i].id, x.t[j].id), n++; inverse += log(s / max(1, n)); }
                int f = phrases[0].id(key(x.s, i1, i2)), e = phrases[1].id(key(x.t, left, right));
                Stat& s = stats[pairKey(f, e)]; bool fresh = s.count == 0; s.weight += x.weight; s.count++; s.domain |= domain;
                if (fresh || lex > s.lex) s.lex = lex; if (fresh || inverse > s.lexInverse) s.lexInverse = inverse;
                sourceTotal[f].first += x.weight; targetTotal[e].first += x.weight;
              }
            }
            if (right + 1 >= J || !x.back[right + 1].empty() || b >= 2) break; right++;
          }
          if (left == 0 || !x.back[left - 1].empty() || a >= 2) break; left--;
        }
      }
    }
  }
  cerr << stats.size() << " phrase pairs, " << phrases[0].words.size() << " Dutch phrases\n";
  struct Row { int e; Stat s; float ef, fe; };
  unordered_map<int, vector<Row>> bySource;
  for (auto& [k, s] : stats) {
    int f = k >> 32, e = (uint32_t)k; float discount = 1 - 0.5f / s.count;
    const string& words = phrases[1].words[e]; bool legal = false;
    for (size_t i = 0; i < words.size() && !s.domain; i += 4) legal |= rule.legal.count(*(const int*)(words.data() + i)) > 0;
    if (legal) discount *= STATUTORY;
    bySource[f].push_back({e, s, logf(s.weight * discount / sourceTotal[f].first), logf(s.weight * discount / targetTotal[e].first)});
  }
  auto text = [](const string& k, const Vocabulary& v) { string out; for (size_t i = 0; i < k.size(); i += 4) { if (i) out += ' '; out += v.words[*(const int*)(k.data() + i)]; } return out; };
  size_t kept = 0;
  for (size_t f = 0; f < phrases[0].words.size(); f++) {
    auto it = bySource.find(f); if (it == bySource.end()) continue; auto& rows = it->second; int length = phrases[0].words[f].size() / 4;
    sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.ef + 0.3f * (a.s.lex + a.s.lexInverse) > b.ef + 0.3f * (b.s.lex + b.s.lexInverse); });
    int taken = 0, most = length == 1 ? 24 : length == 2 ? 14 : 8;
    for (auto& r : rows) {
      bool enough = r.s.domain ? (length <= 5 || r.s.count >= 2) : r.s.count >= (length == 1 ? (taken < 3 ? 1 : 2) : length == 2 ? 2 : length <= 4 ? 3 : 5);
      if (!enough || r.ef < logf(0.004f) || r.s.lex / max(1, (int)phrases[1].words[r.e].size() / 4) < -5.5f) continue;
      if (taken++ >= most) break; kept++;
      printf("%s\t%s\t%.3f\t%.3f\t%.3f\t%.3f\t%d\n", text(phrases[0].words[f], sv).c_str(), text(phrases[1].words[r.e], tv).c_str(), r.ef, r.fe, r.s.lex, r.s.lexInverse, r.s.count);
    }
  }
  cerr << kept << " kept\n";
}
