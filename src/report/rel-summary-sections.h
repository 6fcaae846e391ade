/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sections of a summary: each writes itself from what it may know, or writes nothing. */
#pragma once

#include "rel-disclosure.h"

G_BEGIN_DECLS

/* Writes a section below its heading. What it writes nothing into is not there. */
typedef void (*RelSectionFunc) (RelDocument   *document,
                                RelDisclosure *disclosure);

void rel_section_write_goal          (RelDocument   *document,
                                      RelDisclosure *disclosure);
void rel_section_write_changes       (RelDocument   *document,
                                      RelDisclosure *disclosure);
void rel_section_write_coverage      (RelDocument   *document,
                                      RelDisclosure *disclosure);
void rel_section_write_achieved      (RelDocument   *document,
                                      RelDisclosure *disclosure);
void rel_section_write_providers     (RelDocument   *document,
                                      RelDisclosure *disclosure);
void rel_section_write_help          (RelDocument   *document,
                                      RelDisclosure *disclosure);
void rel_section_write_feedback      (RelDocument   *document,
                                      RelDisclosure *disclosure);
void rel_section_write_conversations (RelDocument   *document,
                                      RelDisclosure *disclosure);
void rel_section_write_growth        (RelDocument   *document,
                                      RelDisclosure *disclosure);
void rel_section_write_ask           (RelDocument   *document,
                                      RelDisclosure *disclosure);

G_END_DECLS
