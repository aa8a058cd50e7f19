// Reads or writes one file over and over with libprotobuf's TextFormat: FILE parse|print SAMPLES, the protocol of TextProgram.cs.
#include <google/protobuf/text_format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "net.pb.h"
#include "retrain.pb.h"

using google::protobuf::Message;
using google::protobuf::TextFormat;

static double Seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

int main(int count, char** words) {
  if (count != 4) return std::fprintf(stderr, "usage: FILE parse|print SAMPLES\n"), 2;
  const std::string path = words[1], mode = words[2];
  std::ifstream file(path, std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(file)), {});
  const bool is_net = path.size() > 9 && path.compare(path.size() - 9, 9, ".prototxt") == 0;
  std::unique_ptr<Message> prototype(is_net ? static_cast<Message*>(new bench::net::Net) : new bench::retrain::RetrainConfig);
  std::unique_ptr<Message> message(prototype->New());
  if (text.empty() || !TextFormat::ParseFromString(text, message.get())) return std::fprintf(stderr, "%s cannot be read\n", path.c_str()), 1;

  std::string printed;
  const std::function<void()> action = mode == "print" ? std::function<void()>([&] { printed.clear(); TextFormat::PrintToString(*message, &printed); })
                                                       : [&] { message.reset(prototype->New()); TextFormat::ParseFromString(text, message.get()); };
  const double warm = Seconds();
  do action(); while (Seconds() - warm < 0.5);
  long batch = 1;
  for (double time = 0; time < 0.02; batch *= 2) {
    const double start = Seconds();
    for (long i = 0; i < batch; i++) action();
    time = Seconds() - start;
  }
  const int samples = std::stoi(words[3]);
  const std::clock_t start = std::clock();
  for (long i = 0; i < batch * samples; i++) action();
  const double busy = double(std::clock() - start) / CLOCKS_PER_SEC / (double(batch) * samples) * 1e9;
  std::printf("cpu_op=%.0f in=%zu\n", busy, text.size());
}
