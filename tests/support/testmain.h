// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QTest>

#include <string_view>

/// A test program holds the tests of a whole folder, one in each tst_*.cpp. Its first argument names the one
/// to run, which gets the other arguments, as in: test_channels tst_message -v2
namespace testmain {

struct Test
{
    void (*prepare)(); ///< Runs before there is an application object.
    int (*run)(int argc, char **argv);
};

/// Makes \a test known to main() by the name of its source \a file, without folder and ending.
class Registration
{
public:
    Registration(std::string_view file, const Test &test);
};

template <typename T>
[[nodiscard]] Test testOf()
{
    return {[] {
                if constexpr (requires { T::initMain(); })
                    T::initMain();
            },
            [](int argc, char **argv) {
                T test;
                return QTest::qExec(&test, argc, argv);
            }};
}

} // namespace testmain

/// Has the test program run \a TestClass as the test of this file. Stands where QTEST_MAIN() would.
#define SUPERSYNK_TEST(TestClass)                                                                            \
    static const testmain::Registration testRegistration(__FILE__, testmain::testOf<TestClass>());
