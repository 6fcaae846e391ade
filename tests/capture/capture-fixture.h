/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The people and goals that the tests of captured lines know, and a parse written as text. */
#pragma once

#include "rel-capture-parse.h"

G_BEGIN_DECLS

/* A Thursday. */
#define CAPTURE_TODAY "2026-03-12"

RelCaptureContext *capture_context_new  (void);
char              *capture_describe     (RelCaptureParse *parse);
void               capture_assert_spans (RelCaptureParse *parse,
                                         const char      *line,
                                         gsize            length);

G_END_DECLS
