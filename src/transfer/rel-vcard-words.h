/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What vCards call things, and what a person reads: labels, services, relations, dates. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** RelVcardSlot: where a property goes. */
typedef enum
{
  REL_VCARD_SLOT_NONE,
  REL_VCARD_SLOT_ADDRESS,
  REL_VCARD_SLOT_ANDROID,
  REL_VCARD_SLOT_BIRTHDAY,
  REL_VCARD_SLOT_CLASS,
  REL_VCARD_SLOT_DATE,
  REL_VCARD_SLOT_DEPARTMENT,
  REL_VCARD_SLOT_EMAIL,
  REL_VCARD_SLOT_FIELD,
  REL_VCARD_SLOT_FULL_NAME,
  REL_VCARD_SLOT_GROUP_LABEL,
  REL_VCARD_SLOT_ID,
  REL_VCARD_SLOT_IM,
  REL_VCARD_SLOT_KIND,
  REL_VCARD_SLOT_MAILING_LABEL,
  REL_VCARD_SLOT_MET_ON,
  REL_VCARD_SLOT_MET_WHERE,
  REL_VCARD_SLOT_NAME,
  REL_VCARD_SLOT_NICKNAME,
  REL_VCARD_SLOT_NOTE,
  REL_VCARD_SLOT_ORGANIZATION,
  REL_VCARD_SLOT_OWN_FIELD,
  REL_VCARD_SLOT_PHONE,
  REL_VCARD_SLOT_PHOTO,
  REL_VCARD_SLOT_RELATED,
  REL_VCARD_SLOT_ROLE,
  REL_VCARD_SLOT_STARTED_ON,
  REL_VCARD_SLOT_TAGS,
  REL_VCARD_SLOT_TITLE,
  REL_VCARD_SLOT_UID,
  REL_VCARD_SLOT_URL,
} RelVcardSlot;

/**
 * RelVcardWord:
 * @name: a property's name in capitals
 * @slot: where it goes
 * @label: (nullable): what to call it there; translatable for fields, a service for IM
 */
typedef struct
{
  const char *name;
  RelVcardSlot slot;
  const char *label;
} RelVcardWord;

const RelVcardWord *rel_vcard_word_find       (const char *name);
const char         *rel_vcard_relation_label  (const char *type);
const char         *rel_vcard_relation_type   (const char *label);
const char         *rel_vcard_android_relation (const char *number);
char               *rel_vcard_dup_apple_label (const char *label);
gboolean            rel_vcard_parse_birthday  (const char *text,
                                               const char *omitted_year,
                                               char        birthday[11]);

G_END_DECLS
