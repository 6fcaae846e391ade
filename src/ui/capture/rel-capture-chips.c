/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What will be written of a captured line, chip by chip. A person or a goal opens to a choice; every other chip leads
 * to the words in the line that it comes from. */
#include "rel-capture-chips.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rel-labels.h"
#include "rel-rows.h"
#include "rel-sentence.h"
#include "rel-when.h"

/* More people of one name than these are told apart by writing more of it. */
#define CANDIDATES_SHOWN 12
#define CHARS_SHOWN 24
#define LINES_SHOWN 4

typedef struct
{
  AdwWrapBox *box; /* of what is said in a word or two */
  GtkBox *lines;   /* of what is said in sentences */
  RelCaptureDraft *draft;
  RelWhoCache *who;
  GString *spoken;      /* all of it as a sentence, for screen readers */
  GtkWidget *ambiguous; /* the first chip at which something is to be chosen */
} Chips;

static GtkWidget *
content_new (GtkWidget *picture, const char *label, const char *mark, gboolean is_line)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *text = gtk_label_new (label);

  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  if (is_line)
    {
      gtk_label_set_wrap (GTK_LABEL (text), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_lines (GTK_LABEL (text), LINES_SHOWN);
    }
  else
    gtk_label_set_max_width_chars (GTK_LABEL (text), CHARS_SHOWN);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_widget_set_tooltip_text (text, label);
  if (picture != NULL)
    {
      gtk_accessible_update_state (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      gtk_box_append (GTK_BOX (content), picture);
    }
  gtk_box_append (GTK_BOX (content), text);
  if (mark != NULL)
    {
      GtkWidget *badge = gtk_label_new (mark);

      gtk_widget_add_css_class (badge, "caption-heading");
      gtk_box_append (GTK_BOX (content), badge);
    }
  return content;
}

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

static GtkWidget *
fact_new (Chips *self, const char *icon, const char *label, RelCaptureSpanKind kind, guint index, gboolean is_line)
{
  const RelCaptureSpan *span = find_span (rel_capture_draft_get_parse (self->draft), kind, index);
  gsize end = strlen (rel_capture_draft_get_text (self->draft));
  GtkWidget *chip = gtk_button_new ();
  g_autofree char *hint = rel_sentence (span != NULL ? _("%s: change it in the line") : _("%s: write another in the line"), label);

  gtk_button_set_child (GTK_BUTTON (chip), content_new (gtk_image_new_from_icon_name (icon), label, NULL, is_line));
  gtk_widget_add_css_class (chip, "rel-chip");
  gtk_widget_add_css_class (chip, "flat");
  gtk_widget_add_css_class (chip, "rel-capture-fact");
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, hint, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (chip), "(tt)", (guint64) (span != NULL ? span->start : end),
                                    (guint64) (span != NULL ? span->length : 0));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (chip), "capture.select");
  speak (self, label, NULL);
  return chip;
}

static void
add_fact (Chips *self, const char *icon, const char *label, RelCaptureSpanKind kind, guint index)
{
  adw_wrap_box_append (self->box, fact_new (self, icon, label, kind, index, FALSE));
}

static void
add_line (Chips *self, const char *icon, const char *label, RelCaptureSpanKind kind, guint index)
{
  GtkWidget *chip = fact_new (self, icon, label, kind, index, TRUE);

  gtk_widget_set_halign (chip, GTK_ALIGN_START);
  gtk_box_append (self->lines, chip);
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

static void
add_choosable (Chips *self, GtkWidget *content, GMenu *menu, const char *label, const char *mark, const char *style)
{
  GtkWidget *chip = gtk_menu_button_new ();
  g_autofree char *name = mark != NULL ? g_strdup_printf ("%s (%s)", label, mark) : g_strdup (label);

  gtk_menu_button_set_child (GTK_MENU_BUTTON (chip), content);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (chip), G_MENU_MODEL (menu));
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (chip), TRUE);
  gtk_menu_button_set_can_shrink (GTK_MENU_BUTTON (chip), TRUE);
  gtk_widget_add_css_class (chip, "rel-capture-choice");
  if (style != NULL)
    gtk_widget_add_css_class (chip, style);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_wrap_box_append (self->box, chip);
  speak (self, label, mark);
}

static GMenu *
make_people_menu (Chips *self, const RelCaptureName *name)
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

static void
add_person (Chips *self, const RelCaptureName *name)
{
  gboolean is_ready = rel_capture_draft_is_ready (self->draft);
  const char *full = name->status == REL_CAPTURE_KNOWN ? rel_capture_draft_get_name (self->draft, name->people[0]) : NULL;
  g_autofree char *label = NULL;
  const char *mark = NULL, *style = NULL;
  g_autoptr (GMenu) menu = NULL;
  GtkWidget *picture;

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
  picture = mark == NULL || name->status == REL_CAPTURE_KNOWN
              ? adw_avatar_new (18, full, TRUE)
              : gtk_image_new_from_icon_name (name->status == REL_CAPTURE_NEW ? "contact-new-symbolic" : "dialog-question-symbolic");
  menu = make_people_menu (self, name);
  add_choosable (self, content_new (picture, label, mark, FALSE), menu, label, mark, style);
  if (is_ready && name->status == REL_CAPTURE_AMBIGUOUS && self->ambiguous == NULL)
    self->ambiguous = gtk_widget_get_last_child (GTK_WIDGET (self->box));
}

static void
add_tag (Chips *self, RelCaptureParse *parse, guint index)
{
  const RelCaptureTag *tag = parse->tags->pdata[index];
  g_autofree char *hash = g_strconcat ("#", tag->text, NULL);
  g_autoptr (GMenu) menu = NULL;

  if (tag->status != REL_CAPTURE_AMBIGUOUS)
    {
      const char *goal = tag->status == REL_CAPTURE_KNOWN ? rel_capture_draft_get_goal (self->draft, tag->goals[0]) : NULL;

      if (goal != NULL)
        add_fact (self, "rel-goal-symbolic", goal, REL_CAPTURE_SPAN_TAG, index);
      else
        add_fact (self, "bookmark-new-symbolic", hash, REL_CAPTURE_SPAN_TAG, index);
      return;
    }
  menu = g_menu_new ();
  for (guint i = 0; tag->goals[i] != NULL && i < CANDIDATES_SHOWN; i++)
    {
      const char *title = rel_capture_draft_get_goal (self->draft, tag->goals[i]);
      g_autofree char *label = escape (title != NULL ? title : tag->goals[i]);

      add_choice (menu, label, "capture.choose-goal", tag->key, tag->goals[i]);
    }
  if (parse->names->len > 0)
    add_choice (menu, _("A Tag for the People"), "capture.choose-goal", tag->key, "");
  add_choosable (self, content_new (gtk_image_new_from_icon_name ("rel-goal-symbolic"), hash, _("Which one?"), FALSE), menu, hash,
                 _("Which one?"), "ambiguous");
  if (self->ambiguous == NULL)
    self->ambiguous = gtk_widget_get_last_child (GTK_WIDGET (self->box));
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
 * @box: where those of a word or two go, in place of what is there
 * @lines: where whole sentences go, one below the other
 * @draft: what is typed
 * @who: tells people of one name apart
 * @spoken: where all of it is added as a sentence
 *
 * Returns: (transfer none) (nullable): the first chip at which something is still to be chosen
 */
GtkWidget *
rel_capture_chips_fill (AdwWrapBox *box, GtkBox *lines, RelCaptureDraft *draft, RelWhoCache *who, GString *spoken)
{
  RelCaptureParse *parse = rel_capture_draft_get_parse (draft);
  Chips self = { box, lines, draft, who, spoken, NULL };

  rel_wrap_box_clear (box);
  while (gtk_widget_get_first_child (GTK_WIDGET (lines)) != NULL)
    gtk_box_remove (lines, gtk_widget_get_first_child (GTK_WIDGET (lines)));
  if (!rel_capture_parse_says_anything (parse))
    return NULL;
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
  return self.ambiguous;
}
