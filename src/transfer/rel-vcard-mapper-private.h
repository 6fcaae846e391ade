/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the mapper share: its state, and how they look at a property. */
#pragma once

#include "rel-vcard-mapper.h"
#include "rel-vcard-words.h"

G_BEGIN_DECLS

#define REL_VCARD_PREF_NONE 101 /* RFC 6350 gives PREF 1 (first) to 100 */

/* A contact point or custom field that may get its label from another property. */
typedef struct
{
  const char *kind; /* NULL for a custom field */
  const char *group;
  const char *label;
  const char *value;
  int pref;
  gboolean is_own; /* written by Relations: the label is taken as it is */
} RelVcardEntry;

typedef struct
{
  const char *group;
  const char *label;
} RelVcardGroupLabel;

/* An ORG, TITLE or ROLE. */
typedef struct
{
  RelVcardSlot slot;
  const char *group;
  const char *value;
  const char *department;
  gboolean used;
} RelVcardWork;

/* A LABEL of vCard 2.1 and 3.0, used where no ADR has its type. */
typedef struct
{
  const char *label;
  const char *value;
} RelVcardMailingLabel;

typedef struct
{
  const char *name;
  const char *altid;
} RelVcardAlternative;

struct _RelVcardMapper
{
  RelPersonDraft *draft;
  GArray *entries;
  GArray *labels;
  GArray *works;
  GArray *mailing_labels;
  GArray *alternatives;
  GString *text;
  GString *note;
  const char *birthday_text;
  const char *additional_name;
  const char *refusal;
  int name_pref;
};

const char *rel_vcard_get_param (const RelVcardProperty *property,
                                 const char *name);
const char *rel_vcard_mapper_intern (RelVcardMapper *self,
                                     const char *text);
const char *rel_vcard_mapper_trim (RelVcardMapper *self,
                                   const char *text,
                                   gboolean one_line);
const char *rel_vcard_mapper_get_value (RelVcardMapper *self,
                                        const RelVcardProperty *property,
                                        gboolean one_line);
const char *rel_vcard_mapper_get_component (RelVcardMapper *self,
                                            const RelVcardProperty *property,
                                            guint index);
int rel_vcard_get_pref (const RelVcardProperty *property);
const char *rel_vcard_mapper_get_label (RelVcardMapper *self,
                                        const RelVcardProperty *property,
                                        const char *kind);
void rel_vcard_mapper_add_entry (RelVcardMapper *self,
                                 const char *kind,
                                 const RelVcardProperty *property,
                                 const char *label,
                                 const char *value);
void rel_vcard_append_part (GString *text,
                            const char *separator,
                            const char *part);

void rel_vcard_mapper_visit_phone (RelVcardMapper *self,
                                   const RelVcardProperty *property);
void rel_vcard_mapper_visit_im (RelVcardMapper *self,
                                const RelVcardProperty *property,
                                const char *service);
void rel_vcard_mapper_visit_email (RelVcardMapper *self,
                                   const RelVcardProperty *property);
void rel_vcard_mapper_visit_address (RelVcardMapper *self,
                                     const RelVcardProperty *property);
void rel_vcard_mapper_finish_entries (RelVcardMapper *self);
void rel_vcard_mapper_finish_mailing_labels (RelVcardMapper *self);

void rel_vcard_mapper_visit_work (RelVcardMapper *self,
                                  const RelVcardProperty *property,
                                  RelVcardSlot slot);
void rel_vcard_mapper_finish_positions (RelVcardMapper *self);

G_END_DECLS
