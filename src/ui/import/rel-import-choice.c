/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person of a file who is here already, or may be, and what shall become of them. */
#include "rel-import-choice.h"

#include "rel-person.h"

struct _RelImportChoice
{
  GObject parent_instance;

  char *path;
  guint line;
  RelRecord *existing;
  RelRecord *incoming;
  gboolean is_name_alone;
  RelImportDecision decision;
};

G_DEFINE_FINAL_TYPE (RelImportChoice, rel_import_choice, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_WHAT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
rel_import_choice_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_WHAT:
      g_value_set_uint (value, REL_IMPORT_CHOICE (object)->decision.what);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rel_import_choice_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_WHAT:
      rel_import_choice_set_what (REL_IMPORT_CHOICE (object), g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rel_import_choice_finalize (GObject *object)
{
  RelImportChoice *self = REL_IMPORT_CHOICE (object);

  g_free (self->path);
  g_object_unref (self->existing);
  g_object_unref (self->incoming);
  G_OBJECT_CLASS (rel_import_choice_parent_class)->finalize (object);
}

static void
rel_import_choice_class_init (RelImportChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rel_import_choice_get_property;
  object_class->set_property = rel_import_choice_set_property;
  object_class->finalize = rel_import_choice_finalize;
  properties[PROP_WHAT] = g_param_spec_uint ("what", NULL, NULL, REL_IMPORT_SKIP, REL_IMPORT_ADD, REL_IMPORT_SKIP,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rel_import_choice_init (RelImportChoice *self)
{
}

/* There may be very many of them: pictures are not kept. Who introduced whom is no choice to be made here. */
static RelRecord *
copy_without_photo (RelRecord *person)
{
  RelRecord *copy = rel_record_copy (person);

  rel_record_set_text (copy, REL_PERSON_PHOTO, NULL);
  rel_record_set_text (copy, REL_PERSON_INTRODUCED_BY, NULL);
  return copy;
}

/**
 * rel_import_choice_new:
 * @question: what the import asks, on whatever thread
 *
 * Returns: (transfer full): a choice; unless somebody chooses otherwise, whoever is here already is skipped, and who has
 *   the name alone in common with somebody is added
 */
RelImportChoice *
rel_import_choice_new (const RelImportQuestion *question)
{
  RelImportChoice *self = g_object_new (REL_TYPE_IMPORT_CHOICE, NULL);

  self->path = g_strdup (question->path);
  self->line = question->line;
  self->existing = copy_without_photo (question->existing);
  self->incoming = copy_without_photo (question->incoming);
  self->is_name_alone = question->is_name_alone;
  self->decision.what = question->is_name_alone ? REL_IMPORT_ADD : REL_IMPORT_SKIP;
  return self;
}

/**
 * rel_import_choice_is_name_alone:
 * @self: a choice
 *
 * Returns: whether the two have nothing but the name in common
 */
gboolean
rel_import_choice_is_name_alone (RelImportChoice *self)
{
  return self->is_name_alone;
}

/**
 * rel_import_choice_get_path:
 * @self: a choice
 *
 * Returns: (transfer none): the file that the person comes from
 */
const char *
rel_import_choice_get_path (RelImportChoice *self)
{
  return self->path;
}

/**
 * rel_import_choice_get_line:
 * @self: a choice
 *
 * Returns: where the person begins in the file, from 1 on
 */
guint
rel_import_choice_get_line (RelImportChoice *self)
{
  return self->line;
}

/**
 * rel_import_choice_get_existing:
 * @self: a choice
 *
 * Returns: (transfer none): who is here already
 */
RelRecord *
rel_import_choice_get_existing (RelImportChoice *self)
{
  return self->existing;
}

/**
 * rel_import_choice_get_incoming:
 * @self: a choice
 *
 * Returns: (transfer none): the person as in the file
 */
RelRecord *
rel_import_choice_get_incoming (RelImportChoice *self)
{
  return self->incoming;
}

/**
 * rel_import_choice_get_decision:
 * @self: a choice
 *
 * Returns: what is decided so far
 */
RelImportDecision
rel_import_choice_get_decision (RelImportChoice *self)
{
  return self->decision;
}

/**
 * rel_import_choice_set_what:
 * @self: a choice
 * @what: whether to skip, merge or add the person
 */
void
rel_import_choice_set_what (RelImportChoice *self, RelImportDuplicates what)
{
  if (self->decision.what == what)
    return;
  self->decision.what = what;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WHAT]);
}

/**
 * rel_import_choice_set_members:
 * @self: a choice
 * @taken: the members that become what the file says
 * @joined: the texts that become both
 */
void
rel_import_choice_set_members (RelImportChoice *self, RelPersonMembers taken, RelPersonMembers joined)
{
  self->decision.taken = taken;
  self->decision.joined = joined;
}
