/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One chip under a captured line: something that will be written, which leads to its words in the line or opens to a choice. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REL_TYPE_CAPTURE_CHIP (rel_capture_chip_get_type ())
G_DECLARE_FINAL_TYPE (RelCaptureChip, rel_capture_chip, REL, CAPTURE_CHIP, AdwBin)

/**
 * RelCaptureChipKind:
 * @REL_CAPTURE_CHIP_FACT: a word or two that are in the line
 * @REL_CAPTURE_CHIP_LINE: a sentence that is in the line
 * @REL_CAPTURE_CHIP_PERSON: a menu of those who may be meant
 * @REL_CAPTURE_CHIP_GOAL: a menu of the goals that may be meant
 */
typedef enum
{
  REL_CAPTURE_CHIP_FACT,
  REL_CAPTURE_CHIP_LINE,
  REL_CAPTURE_CHIP_PERSON,
  REL_CAPTURE_CHIP_GOAL,
} RelCaptureChipKind;

GtkWidget         *rel_capture_chip_new       (RelCaptureChipKind kind);
RelCaptureChipKind rel_capture_chip_get_kind  (RelCaptureChip *self);
void               rel_capture_chip_set_icon  (RelCaptureChip *self, const char *icon);
void               rel_capture_chip_set_person (RelCaptureChip *self, const char *name);
void               rel_capture_chip_set_label (RelCaptureChip *self, const char *label, const char *mark, const char *style);
void               rel_capture_chip_set_place (RelCaptureChip *self, gsize start, gsize length);
void               rel_capture_chip_set_key   (RelCaptureChip *self, const char *key);
const char        *rel_capture_chip_get_key   (RelCaptureChip *self);
void               rel_capture_chip_open      (RelCaptureChip *self);

/* Signal "menu-wanted" (GtkMenuButton): its menu is about to open; whoever made the chip gives it to the button. */

G_END_DECLS
