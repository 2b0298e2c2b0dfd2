// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace supersynk {

class Recorder;
struct RecordRequest;

/// Logs what \a recorder does, from now on.
void logRecordings(Recorder &recorder);

/// Repairs what a crash has left in the folder of \a request, and starts to record if it says so. Call it
/// before the server starts, so that all is recorded from the first request on.
void startRecordings(Recorder &recorder, const RecordRequest &request);

/// Ends the recording before the program ends, and logs it. Exits at once, with code 1, if the disk does not
/// respond, since the recorder's thread can't be ended then.
void finishRecordings(Recorder &recorder);

} // namespace supersynk
