/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One property of a vCard: the physical lines that make it, and what stands before its colon. */
#pragma once

#include "rel-vcard-splitter.h"

G_BEGIN_DECLS

typedef enum
{
  REL_VCARD_ENCODING_NONE,
  REL_VCARD_ENCODING_QUOTED_PRINTABLE,
  REL_VCARD_ENCODING_BASE64,
} RelVcardEncoding;

/** RelVcardHead: what stands before the colon of a property. The offsets are into its line. */
typedef struct
{
  gsize name;
  gsize name_length;
  gsize params;
  gsize colon;
  RelVcardEncoding encoding;
} RelVcardHead;

typedef enum
{
  REL_VCARD_PARAM_NONE, /* the line ends before the parameter does */
  REL_VCARD_PARAM_MORE,
  REL_VCARD_PARAM_LAST,
} RelVcardParamEnd;

gboolean         rel_vcard_equals          (const char    *text,
                                            gsize          length,
                                            const char    *word);
gboolean         rel_vcard_is_name_char    (char           c);
RelVcardParamEnd rel_vcard_head_next_param (const char    *line,
                                            gsize          length,
                                            gboolean       whole,
                                            gsize         *at,
                                            gsize         *start,
                                            gsize         *stop);
gboolean         rel_vcard_head_gather     (GString       *all,
                                            RelVcardLines *lines,
                                            RelVcardHead  *head);

G_END_DECLS
