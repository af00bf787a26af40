// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/source.h"

#include "core/record/flvsource.h"
#include "core/record/genericsource.h"
#include "core/record/hlssource.h"

std::unique_ptr<Source> makeSource(Container container, const SourceOptions& options, SegmentSink& sink,
                                   StreamCounters& counters, HttpFactory& http)
{
    switch (container) {
    case Container::Flv:
        return std::make_unique<FlvSource>(options, sink, counters);
    case Container::HlsTs:
    case Container::HlsFmp4:
        return std::make_unique<HlsSource>(options, sink, counters, http);
    case Container::Generic:
        break;
    }
    return std::make_unique<GenericSource>(options, sink, counters);
}
