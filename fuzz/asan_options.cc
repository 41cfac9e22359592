// What AddressSanitizer is told before a fuzz target runs.
//
// MyHTML copies a buffer onto itself (memcpy of overlapping bytes) on some broken pages. The copy
// is harmless on every machine we know and not ours to mend; without this it would hide all that
// comes after it.
extern "C" const char* __asan_default_suppressions() { return "interceptor_via_lib:libmodest"; }
