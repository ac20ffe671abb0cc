// Word alignment: a hidden Markov model trained in both directions, then symmetrised (grow-diag-final).
//
// usage: align corpus.tsv > links.txt
// corpus.tsv: weight, Dutch tokens, English tokens, tab-separated; a class token carries its value after "=".
// links.txt: a line "i-j i-j …" per pair.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>
using namespace std;

struct Pair { vector<int> source, target; float weight; };
static const int MAX_JUMP = 40;
static const float NULL_SHARE = 0.15f;

struct Vocabulary {
  unordered_map<string, int> ids; vector<string> words;
  int id(const string& w) { auto [it, fresh] = ids.emplace(w, (int)words.size()); if (fresh) words.push_back(w); return it->second; }
};

static string bare(const string& token) {
  if (token[0] != '$') { string low = token; for (auto& c : low) c = tolower(c); return low; }
  return token.substr(0, token.find('='));
}
static vector<int> read(const string& text, Vocabulary& v) {
  vector<int> out; istringstream in(text); string w; while (in >> w) out.push_back(v.id(bare(w))); return out;
}

// t(f|e) for the pairs that occur together; open addressing over a 64-bit key
struct Table {
  vector<uint64_t> keys; vector<float> value, count; uint64_t mask = 0;
  void reserve(size_t n) { size_t size = 1; while (size < n) size <<= 1; keys.assign(size, ~0ull); value.assign(size, 0); count.assign(size, 0); mask = size - 1; }
  uint32_t slot(uint64_t key) { uint64_t h = key * 0x9E3779B97F4A7C15ull; h ^= h >> 29; uint64_t i = h & mask; while (keys[i] != ~0ull && keys[i] != key) i = (i + 1) & mask; keys[i] = key; return (uint32_t)i; }
};

// Aligns every "f" word to an "e" word (or none); returns links[pair][f] = e or -1.
static vector<vector<int>> model(const vector<Pair>& pairs, bool reverse, const Vocabulary& fv, const Vocabulary& ev) {
  Table table; size_t cells = 0; for (auto& p : pairs) cells += p.source.size() * (p.target.size() + 1);
  table.reserve(max<size_t>(1 << 20, cells / 2)); 
  vector<vector<uint32_t>> index(pairs.size());
  const uint64_t NONE = 0xFFFFFFF;
  for (size_t k = 0; k < pairs.size(); k++) {
    auto& f = reverse ? pairs[k].target : pairs[k].source; auto& e = reverse ? pairs[k].source : pairs[k].target;
    index[k].reserve(f.size() * (e.size() + 1));
    for (int a : f) {
      for (int b : e) {
        uint32_t s = table.slot((uint64_t)b << 32 | a); index[k].push_back(s);
        const string &x = fv.words[a], &y = ev.words[b];
        bool cognate = x == y || (x.size() > 4 && y.size() > 4 && !x.compare(0, 4, y, 0, 4));
        table.value[s] = cognate ? 8.f : 1.f;
      }
      uint32_t s = table.slot(NONE << 32 | a); index[k].push_back(s); table.value[s] = 1.f;
    }
  }
  vector<float> jump(2 * MAX_JUMP + 1, 1.f), jumps(2 * MAX_JUMP + 1);
  for (int d = -MAX_JUMP; d <= MAX_JUMP; d++) jump[d + MAX_JUMP] = 1.f / (1 + abs(d - 1));
  unordered_map<uint32_t, double> totals;
  vector<vector<int>> links(pairs.size());
  const int SIMPLE = 5, MARKOV = 4;
  for (int round = 0; round < SIMPLE + MARKOV + 1; round++) {
    bool last = round == SIMPLE + MARKOV, markov = round >= SIMPLE;
    if (!last) { fill(table.count.begin(), table.count.end(), 0.f); fill(jumps.begin(), jumps.end(), 1e-3f); }
    vector<float> forward, backward, emit, trans, ahead, part;
    for (size_t k = 0; k < pairs.size(); k++) {
      auto& f = reverse ? pairs[k].target : pairs[k].source; auto& e = reverse ? pairs[k].source : pairs[k].target;
      int I = f.size(), J = e.size(); const uint32_t* cell = index[k].data(); float w = pairs[k].weight;
      if (!markov) {
        for (int i = 0; i < I; i++) {
          const uint32_t* row = cell + i * (J + 1); float sum = table.value[row[J]] * NULL_SHARE;
          for (int j = 0; j < J; j++) sum += table.value[row[j]] * (1 - NULL_SHARE) / J;
          if (sum <= 0) continue;
          for (int j = 0; j < J; j++) table.count[row[j]] += w * table.value[row[j]] * (1 - NULL_SHARE) / J / sum;
          table.count[row[J]] += w * table.value[row[J]] * NULL_SHARE / sum;
        }
        continue;
      }
      emit.assign(I * J, 0); forward.assign(I * J, 0); backward.assign(I * J, 0); trans.assign(J * J, 0);
      for (int i = 0; i < I; i++) for (int j = 0; j < J; j++)
        emit[i * J + j] = (1 - NULL_SHARE) * table.value[cell[i * (J + 1) + j]] + NULL_SHARE * table.value[cell[i * (J + 1) + J]] + 1e-12f;
      for (int a = 0; a < J; a++) { float s = 0; for (int b = 0; b < J; b++) { int d = min(MAX_JUMP, max(-MAX_JUMP, b - a)); s += trans[a * J + b] = jump[d + MAX_JUMP]; } for (int b = 0; b < J; b++) trans[a * J + b] = 0.97f * trans[a * J + b] / s + 0.03f / J; }
      for (int i = 0; i < I; i++) {
        float s = 0; float* now = &forward[i * J];
        if (i == 0) for (int j = 0; j < J; j++) now[j] = jump[min(MAX_JUMP, j + 1) + MAX_JUMP] + 1e-4f;
        else for (int a = 0; a < J; a++) { float fa = forward[(i - 1) * J + a]; const float* t = &trans[a * J]; for (int j = 0; j < J; j++) now[j] += fa * t[j]; }
        for (int j = 0; j < J; j++) s += now[j] *= emit[i * J + j];
        for (int j = 0; j < J; j++) forward[i * J + j] /= s;
      }
      for (int j = 0; j < J; j++) backward[(I - 1) * J + j] = 1;
      for (int i = I - 2; i >= 0; i--) {
        float s = 0; ahead.resize(J);
        for (int b = 0; b < J; b++) ahead[b] = emit[(i + 1) * J + b] * backward[(i + 1) * J + b];
        for (int a = 0; a < J; a++) { float p = 0; const float* t = &trans[a * J]; for (int b = 0; b < J; b++) p += t[b] * ahead[b]; s += backward[i * J + a] = p; }
        for (int a = 0; a < J; a++) backward[i * J + a] /= s;
      }
      if (last) links[k].assign(I, -1);
      for (int i = 0; i < I; i++) {
        float s = 0; for (int j = 0; j < J; j++) s += forward[i * J + j] * backward[i * J + j];
        if (s <= 0) continue;
        float none = 0, best = 0; int at = -1;
        for (int j = 0; j < J; j++) {
          float g = forward[i * J + j] * backward[i * J + j] / s; uint32_t c = cell[i * (J + 1) + j];
          float real = g * (1 - NULL_SHARE) * table.value[c] / emit[i * J + j];
          none += g - real; if (real > best) best = real, at = j;
          if (!last) table.count[c] += w * real;
        }
        if (last) { if (best > none && best > 0.15f) links[k][i] = at; }
        else table.count[cell[i * (J + 1) + J]] += w * max(0.f, none);
      }
      if (!last) for (int i = 1; i < I; i++) {
        float s = 0; part.assign(2 * MAX_JUMP + 1, 0);
        for (int a = 0; a < J; a++) { float fa = forward[(i - 1) * J + a]; if (fa < 1e-3f) continue; for (int b = 0; b < J; b++) { float x = fa * trans[a * J + b] * emit[i * J + b] * backward[i * J + b]; s += x; part[min(MAX_JUMP, max(-MAX_JUMP, b - a)) + MAX_JUMP] += x; } }
        if (s > 0) for (size_t d = 0; d < part.size(); d++) jumps[d] += w * part[d] / s;
      }
    }
    if (last) break;
    totals.clear();
    for (size_t s = 0; s < table.keys.size(); s++) if (table.keys[s] != ~0ull) totals[table.keys[s] >> 32] += table.count[s];
    for (size_t s = 0; s < table.keys.size(); s++) if (table.keys[s] != ~0ull) { double t = totals[table.keys[s] >> 32]; table.value[s] = t > 0 ? table.count[s] / (t + 0.01) : 0; }
    if (markov) { float s = 0; for (float x : jumps) s += x; for (size_t d = 0; d < jump.size(); d++) jump[d] = jumps[d] / s * 20; }
    cerr << (reverse ? "reverse" : "forward") << " round " << round + 1 << "\n";
  }
  return links;
}

int main(int argc, char** argv) {
  if (argc != 2) { cerr << "usage: align corpus.tsv > links.txt\n"; return 2; }
  Vocabulary sv, tv; vector<Pair> pairs; ifstream in(argv[1]); string line;
  while (getline(in, line)) {
    size_t a = line.find('\t'), b = line.find('\t', a + 1);
    Pair p; p.weight = min(4.f, stof(line.substr(line[0] == 'L', a))); p.source = read(line.substr(a + 1, b - a - 1), sv); p.target = read(line.substr(b + 1), tv); pairs.push_back(move(p));
  }
  vector<vector<int>> forward, backward;
  thread other([&] { backward = model(pairs, true, tv, sv); });
  forward = model(pairs, false, sv, tv);
  other.join();
  for (size_t k = 0; k < pairs.size(); k++) {
    int I = pairs[k].source.size(), J = pairs[k].target.size();
    vector<char> f(I * J), b(I * J), on(I * J), row(I), column(J);
    for (int i = 0; i < I; i++) if (forward[k][i] >= 0) f[i * J + forward[k][i]] = 1;
    for (int j = 0; j < J; j++) if (backward[k][j] >= 0) b[backward[k][j] * J + j] = 1;
    auto add = [&](int i, int j) { on[i * J + j] = 1; row[i] = column[j] = 1; };
    for (int i = 0; i < I; i++) for (int j = 0; j < J; j++) if (f[i * J + j] && b[i * J + j]) add(i, j);
    for (bool grown = true; grown;) {
      grown = false;
      for (int i = 0; i < I; i++) for (int j = 0; j < J; j++) if (on[i * J + j])
        for (int di = -1; di <= 1; di++) for (int dj = -1; dj <= 1; dj++) {
          int x = i + di, y = j + dj; if (x < 0 || y < 0 || x >= I || y >= J || on[x * J + y]) continue;
          if ((!row[x] || !column[y]) && (f[x * J + y] || b[x * J + y])) add(x, y), grown = true;
        }
    }
    // a word still without a link takes what either direction gives it: a rare word often stands for several
    vector<pair<int, int>> late;
    for (int i = 0; i < I; i++) for (int j = 0; j < J; j++) if (!on[i * J + j] && (f[i * J + j] || b[i * J + j]) && (!row[i] || !column[j])) late.push_back({i, j});
    for (auto [i, j] : late) on[i * J + j] = 1;
    bool first = true;
    for (int i = 0; i < I; i++) for (int j = 0; j < J; j++) if (on[i * J + j]) { printf(first ? "%d-%d" : " %d-%d", i, j); first = false; }
    putchar('\n');
  }
}
