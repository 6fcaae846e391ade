/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days, times and durations in a captured line. */
#pragma once

#include "rel-capture-text.h"
#include "rel-date.h"

G_BEGIN_DECLS

guint rel_capture_match          (RelCaptureLine *line,
                                  guint           at,
                                  guint           end,
                                  RelCaptureWord  word);
guint rel_capture_match_date     (RelCaptureLine *line,
                                  guint           at,
                                  guint           end,
                                  RelDay          today,
                                  RelDay         *day);
guint rel_capture_match_due      (RelCaptureLine *line,
                                  guint           at,
                                  guint           end,
                                  RelDay          today,
                                  RelDay         *day);
guint rel_capture_match_time     (RelCaptureLine *line,
                                  guint           at,
                                  guint           end,
                                  int            *minutes,
                                  int            *duration);
guint rel_capture_match_duration (RelCaptureLine *line,
                                  guint           at,
                                  guint           end,
                                  int            *minutes);

G_END_DECLS
