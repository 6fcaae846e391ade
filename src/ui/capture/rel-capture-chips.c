/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What will be written of a captured line, chip by chip. A person or a goal opens to a choice; every other chip leads
 * to the words in the line that it comes from. Chips are kept from letter to letter, in their order. */
#include "rel-capture-chips.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rel-capture-chip.h"
#include "rel-labels.h"
#include "rel-sentence.h"
#include "rel-when.h"

/* More people of one name than these are told apart by writing more of it. */
#define CANDIDATES_SHOWN 12

typedef struct
{
  RelChipBox *box; /* of what is said in a word or two */
  GtkBox *lines;   /* of what is said in sentences */
  GtkWidget *last; /* (nullable): the last chip of the box that is taken */
  GtkWidget *last_line; /* (nullable) */
  RelCaptureDraft *draft;
  RelWhoCache *who;
  GString *spoken;      /* all of it as a sentence, for screen readers */
  RelCaptureChip *ambiguous; /* the first chip at which something is to be chosen */
} Chips;

static void
speak (Chips *self, const char *label, const char *mark)
{
  if (self->spoken->len > 0)
    /* Translators: between the parts of what a line was understood as, read out by screen readers */
    g_string_append (self->spoken, C_("spoken", "; "));
  g_string_append (self->spoken, label);
  if (mark != NULL)
    g_string_append_printf (self->spoken, " (%s)", mark);
}

/* Menus. They are made when they open: that takes a while, and most never do. */

/* What menus are made of. */
typedef struct
{
  RelCaptureDraft *draft;
  RelWhoCache *who;
} Source;

static void
add_choice (GMenu *menu, const char *label, const char *action, const char *key, const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "(ss)", key, id);
  g_menu_append_item (menu, item);
}

/* A menu takes underscores for mnemonics, and names may have them. */
static char *
escape (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);

  return g_strjoinv ("__", parts);
}

static GMenu *
make_people_menu (const Source *self, const RelCaptureName *name)
{
  g_autoptr (GPtrArray) ids = rel_capture_draft_match (self->draft, name->key);
  g_autofree char *typed = escape (name->text);
  g_autofree char *new_label = rel_sentence (_("Somebody New Called “%s”"), typed);
  g_autoptr (GMenu) known = g_menu_new ();
  g_autoptr (GMenu) other = g_menu_new ();
  g_autoptr (GMenuItem) refuse = g_menu_item_new (_("Not a Person"), NULL);
  GMenu *menu = g_menu_new ();

  if (ids->len == 0 && name->status == REL_CAPTURE_KNOWN)
    g_ptr_array_add (ids, name->people[0]);
  for (guint i = 0; i < ids->len && i < CANDIDATES_SHOWN; i++)
    {
      g_autofree char *line = rel_join_facts (rel_capture_draft_get_name (self->draft, ids->pdata[i]),
                                              rel_who_cache_get (self->who, ids->pdata[i]), NULL);
      g_autofree char *label = escape (line);

      add_choice (known, label, "capture.choose", name->key, ids->pdata[i]);
    }
  if (ids->len > CANDIDATES_SHOWN)
    {
      guint more = ids->len - CANDIDATES_SHOWN;
      g_autofree char *label = g_strdup_printf (ngettext ("%u More: Write More of the Name", "%u More: Write More of the Name", more), more);

      g_menu_append (known, label, NULL);
    }
  add_choice (other, new_label, "capture.choose", name->key, "");
  g_menu_item_set_action_and_target (refuse, "capture.refuse", "s", name->key);
  g_menu_append_item (other, refuse);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (known));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (other));
  return menu;
}

static GMenu *
make_goals_menu (const Source *self, RelCaptureParse *parse, const RelCaptureTag *tag)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; tag->goals[i] != NULL && i < CANDIDATES_SHOWN; i++)
    {
      const char *title = rel_capture_draft_get_goal (self->draft, tag->goals[i]);
      g_autofree char *label = escape (title != NULL ? title : tag->goals[i]);

      add_choice (menu, label, "capture.choose-goal", tag->key, tag->goals[i]);
    }
  if (parse->names->len > 0)
    add_choice (menu, _("A Tag for the People"), "capture.choose-goal", tag->key, "");
  return menu;
}

static void
person_menu_cb (RelCaptureChip *chip, GtkMenuButton *button, gpointer data)
{
  const Source *source = data;
  RelCaptureParse *parse = rel_capture_draft_get_parse (source->draft);

  for (guint i = 0; i < parse->names->len; i++)
    {
      const RelCaptureName *name = parse->names->pdata[i];

      if (g_strcmp0 (name->key, rel_capture_chip_get_key (chip)) == 0)
        {
          g_autoptr (GMenu) menu = make_people_menu (source, name);

          gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
          return;
        }
    }
}

static void
goal_menu_cb (RelCaptureChip *chip, GtkMenuButton *button, gpointer data)
{
  const Source *source = data;
  RelCaptureParse *parse = rel_capture_draft_get_parse (source->draft);

  for (guint i = 0; i < parse->tags->len; i++)
    {
      const RelCaptureTag *tag = parse->tags->pdata[i];

      if (tag->status == REL_CAPTURE_AMBIGUOUS && g_strcmp0 (tag->key, rel_capture_chip_get_key (chip)) == 0)
        {
          g_autoptr (GMenu) menu = make_goals_menu (source, parse, tag);

          gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
          return;
        }
    }
}

static void
menu_wanted_cb (RelCaptureChip *chip, GtkMenuButton *button, gpointer source)
{
  if (rel_capture_chip_get_kind (chip) == REL_CAPTURE_CHIP_PERSON)
    person_menu_cb (chip, button, source);
  else
    goal_menu_cb (chip, button, source);
}

/* Taking chips, in order */

static void
source_free (gpointer source, GClosure *closure)
{
  g_free (source);
}

static RelCaptureChip *
chip_new (Chips *self, RelCaptureChipKind kind)
{
  GtkWidget *chip = rel_capture_chip_new (kind);
  const Source source = { self->draft, self->who };

  if (kind == REL_CAPTURE_CHIP_PERSON || kind == REL_CAPTURE_CHIP_GOAL)
    g_signal_connect_data (chip, "menu-wanted", G_CALLBACK (menu_wanted_cb), g_memdup2 (&source, sizeof source), source_free, 0);
  return REL_CAPTURE_CHIP (chip);
}

/* The chip that stands next where it is of that kind, else a new one before it. */
static RelCaptureChip *
take (Chips *self, RelCaptureChipKind kind)
{
  gboolean is_line = kind == REL_CAPTURE_CHIP_LINE;
  GtkWidget *parent = is_line ? GTK_WIDGET (self->lines) : GTK_WIDGET (self->box);
  GtkWidget **last = is_line ? &self->last_line : &self->last;
  GtkWidget *next = *last != NULL ? gtk_widget_get_next_sibling (*last) : gtk_widget_get_first_child (parent);

  if (next == NULL || rel_capture_chip_get_kind (REL_CAPTURE_CHIP (next)) != kind)
    {
      next = GTK_WIDGET (chip_new (self, kind));
      if (is_line)
        gtk_box_insert_child_after (self->lines, next, *last);
      else
        gtk_widget_insert_after (next, GTK_WIDGET (self->box), *last);
    }
  *last = next;
  return REL_CAPTURE_CHIP (next);
}

static void
drop_rest (Chips *self)
{
  GtkWidget *rest;

  while ((rest = self->last != NULL ? gtk_widget_get_next_sibling (self->last) : gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_widget_unparent (rest);
  while ((rest = self->last_line != NULL ? gtk_widget_get_next_sibling (self->last_line)
                                         : gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, rest);
}

/* Facts */

static const RelCaptureSpan *
find_span (RelCaptureParse *parse, RelCaptureSpanKind kind, guint index)
{
  for (guint i = 0; i < parse->spans->len; i++)
    {
      const RelCaptureSpan *span = &g_array_index (parse->spans, RelCaptureSpan, i);

      if (span->kind == kind && span->index == index)
        return span;
    }
  return NULL;
}

static void
add_fact_of_kind (Chips *self, RelCaptureChipKind chip_kind, const char *icon, const char *label, RelCaptureSpanKind kind, guint index)
{
  const RelCaptureSpan *span = find_span (rel_capture_draft_get_parse (self->draft), kind, index);
  RelCaptureChip *chip = take (self, chip_kind);

  rel_capture_chip_set_icon (chip, icon);
  rel_capture_chip_set_place (chip, span != NULL ? span->start : strlen (rel_capture_draft_get_text (self->draft)),
                              span != NULL ? span->length : 0);
  rel_capture_chip_set_label (chip, label, NULL, NULL);
  speak (self, label, NULL);
}

static void
add_fact (Chips *self, const char *icon, const char *label, RelCaptureSpanKind kind, guint index)
{
  add_fact_of_kind (self, REL_CAPTURE_CHIP_FACT, icon, label, kind, index);
}

static void
add_line (Chips *self, const char *icon, const char *label, RelCaptureSpanKind kind, guint index)
{
  add_fact_of_kind (self, REL_CAPTURE_CHIP_LINE, icon, label, kind, index);
}

static void
add_when (Chips *self, RelCaptureParse *parse)
{
  g_autofree char *date = rel_when_date (parse->started_on);
  g_autofree char *ago = rel_when_ago (parse->started_on);
  g_autofree char *label = rel_join_facts (ago, date, parse->started_at, NULL);

  add_fact (self, "x-office-calendar-symbolic", label, parse->has_date ? REL_CAPTURE_SPAN_DATE : REL_CAPTURE_SPAN_TIME, 0);
}

/* Choices */

static RelCaptureChip *
add_choosable (Chips *self, RelCaptureChipKind kind, const char *key, const char *label, const char *mark, const char *style)
{
  RelCaptureChip *chip = take (self, kind);

  rel_capture_chip_set_key (chip, key);
  rel_capture_chip_set_label (chip, label, mark, style);
  speak (self, label, mark);
  return chip;
}

/* So that they are known when the menu opens. */
static void
ask_who_they_are (Chips *self, const RelCaptureName *name)
{
  g_autoptr (GPtrArray) ids = rel_capture_draft_match (self->draft, name->key);

  for (guint i = 0; i < ids->len && i < CANDIDATES_SHOWN; i++)
    rel_who_cache_get (self->who, ids->pdata[i]);
}

static void
add_person (Chips *self, const RelCaptureName *name)
{
  gboolean is_ready = rel_capture_draft_is_ready (self->draft);
  const char *full = name->status == REL_CAPTURE_KNOWN ? rel_capture_draft_get_name (self->draft, name->people[0]) : NULL;
  g_autofree char *label = NULL;
  const char *mark = NULL, *style = NULL;
  RelCaptureChip *chip;

  if (full == NULL)
    full = name->text;
  if (is_ready && name->status == REL_CAPTURE_NEW)
    {
      mark = _("New person");
      style = "new";
    }
  else if (is_ready && name->status == REL_CAPTURE_AMBIGUOUS)
    {
      mark = _("Which one?");
      style = "ambiguous";
    }
  /* Translators: somebody who is spoken of but did not take part */
  label = name->is_participant ? g_strdup (full) : rel_sentence (_("Mentioned: %s"), full);
  chip = add_choosable (self, REL_CAPTURE_CHIP_PERSON, name->key, label, mark, style);
  if (mark == NULL || name->status == REL_CAPTURE_KNOWN)
    rel_capture_chip_set_person (chip, full);
  else
    rel_capture_chip_set_icon (chip, name->status == REL_CAPTURE_NEW ? "contact-new-symbolic" : "dialog-question-symbolic");
  if (name->status != REL_CAPTURE_NEW)
    ask_who_they_are (self, name);
  if (is_ready && name->status == REL_CAPTURE_AMBIGUOUS && self->ambiguous == NULL)
    self->ambiguous = chip;
}

static void
add_tag (Chips *self, RelCaptureParse *parse, guint index)
{
  const RelCaptureTag *tag = parse->tags->pdata[index];
  g_autofree char *hash = g_strconcat ("#", tag->text, NULL);
  RelCaptureChip *chip;

  if (tag->status != REL_CAPTURE_AMBIGUOUS)
    {
      const char *goal = tag->status == REL_CAPTURE_KNOWN ? rel_capture_draft_get_goal (self->draft, tag->goals[0]) : NULL;

      if (goal != NULL)
        add_fact (self, "rel-goal-symbolic", goal, REL_CAPTURE_SPAN_TAG, index);
      else
        add_fact (self, "bookmark-new-symbolic", hash, REL_CAPTURE_SPAN_TAG, index);
      return;
    }
  chip = add_choosable (self, REL_CAPTURE_CHIP_GOAL, tag->key, hash, _("Which one?"), "ambiguous");
  rel_capture_chip_set_icon (chip, "rel-goal-symbolic");
  if (self->ambiguous == NULL)
    self->ambiguous = chip;
}

/* Promises and exchanges */

static char *
join_whose (Chips *self, RelCaptureParse *parse, const RelCaptureClause *clause)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < clause->names->len; i++)
    {
      const RelCaptureName *name = parse->names->pdata[g_array_index (clause->names, guint, i)];
      const char *full = name->status == REL_CAPTURE_KNOWN ? rel_capture_draft_get_name (self->draft, name->people[0]) : NULL;

      if (i > 0)
        g_string_append (names, C_("names", ", "));
      g_string_append (names, full != NULL ? full : name->text);
    }
  return g_string_free (names, FALSE);
}

static void
add_clause (Chips *self, RelCaptureParse *parse, guint index)
{
  const RelCaptureClause *clause = parse->clauses->pdata[index];
  g_autofree char *whose = join_whose (self, parse, clause);
  g_autofree char *date = clause->due_on != REL_DAY_NONE ? rel_when_date (clause->due_on) : NULL;
  g_autofree char *due = date != NULL ? g_strdup_printf (_("Due %s"), date) : g_strdup ("");
  g_autofree char *sentence = NULL;
  g_autofree char *label = NULL;
  const char *kind = rel_label_of (REL_TYPE_EXCHANGE_KIND, (int) clause->exchange_kind);
  const char *icon = "alarm-symbolic";

  switch (clause->kind)
    {
    case REL_CAPTURE_PROMISED:
      /* Translators: to whom something was promised, and what */
      sentence = rel_sentence (_("I promised %s: %s"), whose, clause->text);
      break;
    case REL_CAPTURE_THEY_PROMISED:
      /* Translators: who promised something, and what */
      sentence = rel_sentence (_("%s promised: %s"), whose, clause->text);
      break;
    case REL_CAPTURE_GAVE:
      icon = "rel-given-symbolic";
      /* Translators: what was given (“Feedback”), and to whom */
      sentence = rel_sentence (_("%s given to %s"), kind, whose);
      break;
    case REL_CAPTURE_GOT:
    default:
      icon = "rel-received-symbolic";
      /* Translators: what was received (“Feedback”), and from whom */
      sentence = rel_sentence (_("%s received from %s"), kind, whose);
    }
  label = rel_join_facts (sentence, due, NULL);
  add_line (self, icon, label, REL_CAPTURE_SPAN_CLAUSE, index);
}

/**
 * rel_capture_chips_fill:
 * @box: where those of a word or two go; it holds nothing else
 * @lines: where whole sentences go, one below the other; it holds nothing else
 * @draft: what is typed
 * @who: tells people of one name apart; like @draft it outlives the chips
 * @spoken: where all of it is added as a sentence
 *
 * Returns: (transfer none) (nullable): the first chip at which something is still to be chosen
 */
RelCaptureChip *
rel_capture_chips_fill (RelChipBox *box, GtkBox *lines, RelCaptureDraft *draft, RelWhoCache *who, GString *spoken)
{
  RelCaptureParse *parse = rel_capture_draft_get_parse (draft);
  Chips self = { .box = box, .lines = lines, .draft = draft, .who = who, .spoken = spoken };

  if (!rel_capture_parse_says_anything (parse))
    {
      drop_rest (&self);
      return NULL;
    }
  for (guint i = 0; i < parse->names->len; i++)
    add_person (&self, parse->names->pdata[i]);
  if (parse->channel != REL_CHANNEL_UNSET)
    add_fact (&self, rel_icon_of_channel ((int) parse->channel), rel_label_of (REL_TYPE_CHANNEL, (int) parse->channel),
              REL_CAPTURE_SPAN_CHANNEL, 0);
  add_when (&self, parse);
  if (parse->duration_minutes > 0)
    {
      g_autofree char *duration = rel_when_duration (parse->duration_minutes);

      add_fact (&self, "document-open-recent-symbolic", duration, REL_CAPTURE_SPAN_DURATION, 0);
    }
  if (*parse->title != '\0')
    add_line (&self, "format-text-plaintext-symbolic", parse->title, REL_CAPTURE_SPAN_TITLE, 0);
  for (guint i = 0; i < parse->clauses->len; i++)
    add_clause (&self, parse, i);
  for (guint i = 0; i < parse->tags->len; i++)
    add_tag (&self, parse, i);
  drop_rest (&self);
  return self.ambiguous;
}
