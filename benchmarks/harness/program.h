// One benchmark program: it reads its data from files, runs once and writes the results; then, for every number N on its input, it runs N times and
// prints the nanoseconds of one run. The driver (benchmarks/worker.py) checks the results and takes turns between programs.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

// What a programming model brings: `Memory` has allocate, upload, download (of bytes) and synchronise.
// Command line: FOLDER RESULTS [NAME=NUMBER ...].
template <class Memory>
class Program {
public:
    Program(int argc, char **argv) : folder_(argv[1]), results_(argv[2]), numbers_(argv + 3, argv + argc) {}

    // A size or parameter. The driver gives it at run time, so that no compiler can build upon it.
    int number(const std::string &name) const {
        for (const std::string &word : numbers_)
            if (word.compare(0, name.size() + 1, name + "=") == 0) return std::atoi(word.c_str() + name.size() + 1);
        std::fprintf(stderr, "no number %s\n", name.c_str());
        std::exit(2);
    }

    // An array in the model's memory, filled from the file NAME.
    template <class T>
    T *input(const std::string &name) {
        std::ifstream file(folder_ + "/" + name, std::ios::binary);
        const std::vector<char> data{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
        if (data.empty()) std::fprintf(stderr, "no input %s\n", name.c_str()), std::exit(2);
        T *array = scratch<T>(data.size() / sizeof(T));
        Memory::upload(array, data.data(), data.size());
        return array;
    }

    template <class T>
    T *scratch(size_t count) {
        return static_cast<T *>(Memory::allocate(count * sizeof(T)));
    }

    // An array whose content after the first run is written to the file NAME among the results.
    template <class T>
    T *output(const std::string &name, size_t count) {
        return output(name, scratch<T>(count), count);
    }

    template <class T>
    T *output(const std::string &name, T *array, size_t count) {
        outputs_.push_back({name, array, count * sizeof(T)});
        return array;
    }

    // Serves the driver until its end of input; returns main's exit status. `body` is what is measured, up to the end of all its work.
    template <class Body>
    int serve(Body body) {
        body();
        Memory::synchronise();
        for (const Output &output : outputs_) save(output);
        say("ready");
        for (char line[16]; std::fgets(line, sizeof line, stdin);) {
            const int runs = std::atoi(line);
            const auto start = std::chrono::steady_clock::now();
            for (int i = 0; i < runs; i++) {
                body();
                Memory::synchronise();
            }
            const std::chrono::duration<double, std::nano> time = std::chrono::steady_clock::now() - start;
            say(std::to_string(time.count() / runs));
        }
        return 0;
    }

private:
    struct Output {
        std::string name;
        const void *array;
        size_t bytes;
    };

    void save(const Output &output) const {
        std::vector<char> data(output.bytes);
        Memory::download(data.data(), output.array, output.bytes);
        std::ofstream(results_ + "/" + output.name, std::ios::binary).write(data.data(), static_cast<std::streamsize>(data.size()));
    }

    static void say(const std::string &text) {
        std::puts(text.c_str());
        std::fflush(stdout);
    }

    std::string folder_, results_;
    std::vector<std::string> numbers_;
    std::vector<Output> outputs_;
};
