/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must be said of three people, and what must not, on six days around the review. */
#pragma once

#include <glib.h>

typedef struct
{
  const char *file; /* (nullable): what is imported first */
  int day;
  const char *moves;    /* a line a person, in order: name and codes */
  const char *checks;   /* a line a check: status, code, and the people missing */
  const char *promises; /* a line a promise: owner and name */
  guint habit;
  const char *quiet;    /* (nullable): comma-separated: planned or snoozed, with nothing to say but groundwork and promises */
} Chapter;

typedef struct
{
  const char *name;
  const char *goal;
  const char *review;
  const char *archived;      /* one of them in each: has all reasons, and is never heard of */
  const char *const *untended;  /* talked with all year, and never to nag, promises and groundwork aside */
  Chapter chapters[6];
} Story;

extern const Story story_expert;
extern const Story story_career_changer;
extern const Story story_vice_president;
