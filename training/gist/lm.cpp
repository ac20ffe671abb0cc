// A 4-gram language model of English: interpolated Kneser-Ney models of the domain and of the rest, mixed and pruned.
//
// usage: lm corpus.tsv lambda > lm.tsv
// The third column of corpus.tsv is the text; pairs of weight 10 and more are the domain. An entry of the lexicon, its
// weight with an L before it, is the inside of some sentence: its words are known to the rest. lambda: share of the domain.
// lm.tsv: order, words, log10 probability, log10 backoff weight.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <unordered_map>
#include <vector>
using namespace std;

static const int ORDER = 4;
typedef unsigned __int128 Big;
struct Key { uint64_t k; bool operator==(const Key& o) const { return k == o.k; } };
struct Hash { size_t operator()(uint64_t k) const { k *= 0x9E3779B97F4A7C15ull; return k ^ (k >> 31); } };
typedef unordered_map<uint64_t, float, Hash> Map;
// words are 16 bits; an n-gram is its words in order, the last one lowest; ids start at 1
static inline uint64_t suffix(uint64_t k, int n) { return n >= 4 ? k : k & ((1ull << (16 * n)) - 1); }

struct Model {
  Map count[ORDER + 1], prob[ORDER + 1], bow[ORDER + 1]; // bow by history of n words
  double uniform = 0; int vocabulary = 0;
  void add(const vector<uint16_t>& s) {
    for (int i = 0; i < (int)s.size(); i++) { uint64_t k = 0; for (int n = 1; n <= ORDER && i - n + 1 >= 0; n++) { k |= (uint64_t)s[i - n + 1] << (16 * (n - 1)); if (i > 0) count[n][k] += 1; } }
  }
  Map raw[ORDER + 1];
  void estimate(int words) {
    vocabulary = words;
    for (int n = 1; n <= ORDER; n++) raw[n] = count[n];
    // lower orders count the different words before
    for (int n = 1; n < ORDER; n++) {
      Map fresh; for (auto& [k, c] : raw[n + 1]) fresh[suffix(k, n)] += 1;
      // n-grams that start a sentence have nothing before them: keep their own count
      for (auto& [k, c] : raw[n]) if ((k >> (16 * (n - 1))) == 1) fresh[k] = c;
      count[n] = move(fresh);
    }
    for (int n = 1; n <= ORDER; n++) {
      double n1 = 0, n2 = 0; for (auto& [k, c] : count[n]) { if (c == 1) n1++; else if (c == 2) n2++; }
      double d = n1 + n2 > 0 ? n1 / (n1 + 2 * n2) : 0.5; if (d <= 0.1 || d >= 1) d = 0.7;
      Map total, types; for (auto& [k, c] : count[n]) { uint64_t h = k >> 16; total[h] += c; types[h] += 1; }
      for (auto& [h, t] : total) bow[n - 1][h] = d * types[h] / t;
      for (auto& [k, c] : count[n]) { uint64_t h = k >> 16; prob[n][k] = max(0.0, c - d) / total[h]; }
    }
  }
  double p(uint64_t k, int n) const {
    if (n == 0) return 1.0 / vocabulary;
    double lower = p(suffix(k, n - 1), n - 1);
    auto b = bow[n - 1].find(k >> 16); if (b == bow[n - 1].end()) return lower;
    auto q = prob[n].find(k); return (q == prob[n].end() ? 0 : q->second) + b->second * lower;
  }
};

int main(int argc, char** argv) {
  if (argc != 3) { cerr << "usage: lm corpus.tsv lambda > lm.tsv\n"; return 2; }
  double lambda = stof(argv[2]); ifstream in(argv[1]); string line; struct Line { bool domain, entry; vector<string> words; }; vector<Line> text; unordered_map<string, pair<int, int>> freq;
  while (getline(in, line)) {
    size_t a = line.find('\t'), b = line.find('\t', a + 1); bool entry = line[0] == 'L', domain = !entry && stof(line.substr(0, a)) >= 10; vector<string> words; istringstream s(line.substr(b + 1)); string w;
    while (s >> w) { if (w[0] == '$') w = w.substr(0, w.find('=')); words.push_back(w); auto& f = freq[w]; (domain ? f.first : f.second) += entry ? 3 : 1; }
    text.push_back({domain, entry, words});
  }
  vector<string> names = {"", "<s>", "</s>", "<unk>"}; unordered_map<string, uint16_t> ids; vector<pair<int, string>> order;
  for (auto& [w, f] : freq) if (f.first >= 1 || f.second >= 3) order.push_back({-(f.first * 10 + f.second), w});
  sort(order.begin(), order.end()); for (auto& [n, w] : order) { if (names.size() >= 60000) break; ids[w] = names.size(); names.push_back(w); }
  Model domain, rest;
  for (auto& [d, entry, words] : text) { vector<uint16_t> s = {(uint16_t)(entry ? 3 : 1)}; for (auto& w : words) { auto it = ids.find(w); s.push_back(it == ids.end() ? 3 : it->second); } if (!entry) s.push_back(2); (d ? domain : rest).add(s); }
  domain.estimate(names.size()); rest.estimate(names.size());
  cerr << "estimated, vocabulary " << names.size() << "\n";
  Map kept[ORDER + 1];
  auto mixed = [&](uint64_t k, int n) { return lambda * domain.p(k, n) + (1 - lambda) * rest.p(k, n); };
  for (int n = 1; n <= ORDER; n++) {
    static const float IN[] = {0, 0, 1, 1, 1}, OUT[] = {0, 0, 2, 3, 5};
    for (auto& [k, c] : domain.raw[n]) if (n == 1 || c >= IN[n]) kept[n][k] = 0;
    for (auto& [k, c] : rest.raw[n]) if (n == 1 || c >= OUT[n]) kept[n][k] = 0;
    if (n == 1) for (size_t w = 1; w < names.size(); w++) kept[1][w] = 0;
  }
  // every history of a kept n-gram is kept
  for (int n = ORDER; n > 1; n--) for (auto& [k, c] : kept[n]) kept[n - 1][k >> 16] = 0, kept[n - 1][suffix(k, n - 1)] = 0;
  Map bow[ORDER];
  for (int n = 1; n <= ORDER; n++) {
    for (auto& [k, p] : kept[n]) p = mixed(k, n);
    if (n == 1) continue;
    Map high, low; for (auto& [k, p] : kept[n]) { high[k >> 16] += p;
      // the probability the shorter history gives, backing off where needed
      uint64_t s = suffix(k, n - 1); auto it = kept[n - 1].find(s); low[k >> 16] += it->second; }
    for (auto& [h, p] : high) { double rest = max(1e-4, 1.0 - p), below = max(1e-4, 1.0 - (double)low[h]); bow[n - 1][h] = rest / below; }
  }
  for (int n = 1; n <= ORDER; n++) {
    for (auto& [k, p] : kept[n]) {
      printf("%d\t", n); for (int i = n - 1; i >= 0; i--) printf(i ? "%s " : "%s", names[(k >> (16 * i)) & 0xFFFF].c_str());
      auto b = n < ORDER ? bow[n].find(k) : bow[1].end(); double w = n < ORDER && b != bow[n].end() ? b->second : 1;
      printf("\t%.4f\t%.4f\n", log10(max(1e-9f, p)), log10(max(1e-6, w)));
    }
    cerr << "order " << n << ": " << kept[n].size() << "\n";
  }
}
