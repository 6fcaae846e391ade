/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A made-up world of people and meetings, always the same for one seed. Names repeat as they do in
 * life, a few people are met far more often than most, and most conversations are e-mails. */
#include "world.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "rel-achievement.h"
#include "rel-contact-point.h"
#include "rel-employment.h"
#include "rel-enums.h"
#include "rel-exchange.h"
#include "rel-feedback.h"
#include "rel-follow-up.h"
#include "rel-goal.h"
#include "rel-groundwork-entry.h"
#include "rel-meeting.h"
#include "rel-milestone.h"
#include "rel-opportunity.h"
#include "rel-person.h"
#include "rel-record-json.h"
#include "rel-requirement.h"
#include "rel-stakeholder.h"
#include "rel-tie.h"

#define N_GOALS 3
#define STAKEHOLDERS_PER_GOAL 12
#define DAYS 1460

static const char * const given[] = {
  "Aaliyah", "Abel", "Ada", "Agnieszka", "Ahmed", "Aiko", "Alejandra", "Amara", "Amir", "Ana", "Anders", "Andrea", "Anika", "Antoine",
  "Asha", "Astrid", "Ayşe", "Beatriz", "Bo", "Bogdan", "Camille", "Carlos", "Chiara", "Chidi", "Claire", "Dana", "Daniel", "Deepa",
  "Dmitri", "Elena", "Elif", "Emeka", "Emil", "Erik", "Esther", "Fatima", "Felix", "Fiona", "Gabriel", "Giulia", "Grace", "Hana",
  "Hannah", "Hassan", "Helga", "Hiro", "Ibrahim", "Ines", "Ingrid", "Isabel", "Ivan", "Jakub", "Jana", "Jorge", "José", "Julia",
  "Kaito", "Karin", "Kofi", "Kwame", "Lars", "Laura", "Leila", "Lena", "Liam", "Linh", "Lucía", "Lukas", "Magnus", "Maja", "Marek",
  "María", "Mateo", "Mei", "Michael", "Mina", "Mohammed", "Nadia", "Naveen", "Ngozi", "Nils", "Noor", "Olga", "Omar", "Paolo", "Petra",
  "Priya", "Rafael", "Ravi", "Rosa", "Samuel", "Sana", "Sara", "Søren", "Sofia", "Stefan", "Tariq", "Thandi", "Tomasz", "Uma", "Victor",
  "Wanjiru", "Wei", "Yara", "Yuki", "Yusuf", "Zainab", "Zoë", "Łukasz", "Émile",
};
static const char * const family[] = {
  "Abebe", "Adeyemi", "Ahmed", "Almeida", "Andersen", "Bauer", "Becker", "Bergström", "Bianchi", "Bose", "Brown", "Carter", "Castillo",
  "Chen", "Costa", "Da Silva", "Dubois", "Eriksen", "Evans", "Fernández", "Fischer", "Fonseca", "Fujita", "García", "Gomez", "Greene",
  "Gupta", "Haddad", "Hansen", "Hoffmann", "Horváth", "Ito", "Ivanova", "Jansen", "Jensen", "Johnson", "Jones", "Kamau", "Kaur", "Keller",
  "Khan", "Kim", "Kovač", "Kowalski", "Kumar", "Larsen", "Le", "Lee", "Lindqvist", "Lopez", "Mbeki", "Meyer", "Mitchell", "Moreau",
  "Müller", "Nakamura", "Nguyen", "Nielsen", "Novak", "Nowak", "O’Brien", "Okafor", "Okonkwo", "Oliveira", "Osei", "Papadopoulos", "Park",
  "Patel", "Pereira", "Petrov", "Popescu", "Rahman", "Ramírez", "Reyes", "Rossi", "Santos", "Sato", "Schmidt", "Schneider", "Sharma",
  "Singh", "Smith", "Suzuki", "Tanaka", "Taylor", "Thompson", "Tran", "Ueda", "Vargas", "Vasquez", "Virtanen", "Walker", "Wang", "Weber",
  "Williams", "Wójcik", "Yamamoto", "Yılmaz", "Zhang", "Zimmermann",
};
static const char * const places[] = {
  "Northwind", "Halden & Roe", "Bluebank", "Orchard Labs", "Kestrel", "Meridian Works", "Lanterna", "Fjordline", "Cedar Street", "Tessella",
  "Quarry Point", "Umbra", "Velo", "Pinegate", "Saltworks", "Harbour One", "Mosaic", "Alder", "Copperfield", "Linden",
};
static const char * const kinds_of_place[] = {
  "", " Group", " Labs", " Partners", " Europe", " Holding", " Bank", " Systems", " Foundation", " & Co.", " Media", " Logistics", " Energy",
  " Health", " Consulting", " University",
};
static const char * const departments[] = { "Research", "Sales", "Operations", "Finance", "Design", "People", "Platform", "Legal" };
static const char * const titles[] = { "Analyst", "Engineer", "Director", "Manager", "Vice President", "Designer", "Counsel", "Partner", "Head of Product" };
static const char * const words[] = {
  "project", "meeting", "roadmap", "budget", "review", "hiring", "launch", "feedback", "strategy", "contract", "workshop", "migration", "pricing", "pilot",
  "customer", "team", "offer", "deadline", "quarter", "plan", "report", "proposal", "training", "mentoring", "introduction", "lunch",
  "promotion", "panel", "research", "design",
};

const char *
world_rare_word (void)
{
  return "zugzwang";
}

const char *
world_common_word (void)
{
  return "project";
}

void
world_id (RelNoun noun, guint index, char id[37])
{
  /* Scrambled, so that neighbours in the file are strangers in the database, as with random UUIDs;
   * the leading digits ascend, because the native file is in id order. */
  guint32 mixed = (index + 1) * 2654435761u;

  g_snprintf (id, 37, "%08x-%04x-4%03x-8%03x-%08x%04x", index, mixed >> 16, (guint) noun & 0xfff, mixed & 0xfff, mixed, (guint) noun);
}

static guint32
pick (GRand *random, guint32 n)
{
  return (guint32) g_rand_int_range (random, 0, (gint32) n);
}

/* Few are met often: the index falls off as a power. */
static guint
pick_person (GRand *random, guint n_people)
{
  double x = g_rand_double (random);

  return (guint) MIN ((double) n_people - 1, floor ((double) n_people * pow (x, 2.5)));
}

#define VOCABULARY 12000

/* A word by its rank: the first are those above, the others are made of syllables. */
static const char *
append_word (guint rank, char buffer[32])
{
  static const char * const onset[] = { "b", "c", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "pr", "st", "tr", "con", "re" };
  static const char * const rest[] = { "a", "e", "i", "o", "u", "an", "er", "in", "on", "al", "ent", "ing" };
  char *p = buffer;

  if (rank < G_N_ELEMENTS (words))
    return words[rank];
  for (guint left = rank * 7 + 3; left > 0; left /= G_N_ELEMENTS (onset) * G_N_ELEMENTS (rest))
    {
      p = g_stpcpy (p, onset[left % G_N_ELEMENTS (onset)]);
      p = g_stpcpy (p, rest[left / G_N_ELEMENTS (onset) % G_N_ELEMENTS (rest)]);
    }
  return buffer;
}

/* Words as often as their rank says (Zipf): few make up most of what is written. */
static char *
make_text (GRand *random, guint n_words)
{
  char buffer[32];

  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    {
      const char *word = pick (random, 200000) == 0 ? world_rare_word ()
        : append_word ((guint) pow (VOCABULARY, g_rand_double (random)) - 1, buffer);

      if (i > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, word);
    }
  return g_string_free (text, FALSE);
}

static void
set_day (RelRecord *record, guint field, RelDay day)
{
  char buffer[REL_DATE_SIZE];

  rel_record_set_text (record, field, rel_date_format (day, buffer));
}

static RelRecord *
begin (RelNoun noun, guint index)
{
  RelRecord *record = rel_record_new (noun);
  char id[37];

  world_id (noun, index, id);
  rel_record_set_id (record, id);
  rel_record_set_created_at (record, "2025-01-01T08:00:00Z");
  rel_record_set_modified_at (record, "2025-06-01T08:00:00Z");
  return record;
}

static RelRecord *
make_person (const WorldSize *size, GRand *random, guint index)
{
  RelRecord *person = begin (REL_NOUN_PERSON, index);
  const char *first = given[pick (random, G_N_ELEMENTS (given))];
  const char *last = family[pick (random, G_N_ELEMENTS (family))];
  g_autofree char *name = g_strdup_printf ("%s %s", first, last);
  g_autoptr (GPtrArray) points = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_values_unref);
  g_autoptr (GPtrArray) positions = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_values_unref);
  RelValues *item = rel_values_new (&rel_contact_point_shape);

  rel_record_set_text (person, REL_PERSON_NAME, name);
  rel_record_set_text (person, REL_PERSON_GIVEN_NAME, first);
  rel_record_set_text (person, REL_PERSON_FAMILY_NAME, last);
  rel_record_set_number (person, REL_PERSON_DIRECTION, (int) pick (random, 4));
  rel_record_set_number (person, REL_PERSON_SCOPE, (int) pick (random, 3));
  /* A person tends dozens, not thousands, however many they know. */
  if (index < 60)
    rel_record_set_number (person, REL_PERSON_CADENCE_DAYS, 30 + 30 * (int) (index % 4));
  if (index < 5)
    rel_record_set_number (person, REL_PERSON_IS_FOCUS, TRUE);
  if (index % 50 == 49)
    rel_record_set_text (person, REL_PERSON_ARCHIVED_AT, "2025-03-01T08:00:00Z");
  {
    g_autofree char *email = g_strdup_printf ("p%u@%u.example.org", index, index % 97);

    rel_values_set_number (item, REL_CONTACT_POINT_KIND, REL_POINT_KIND_EMAIL);
    rel_values_set_text (item, REL_CONTACT_POINT_LABEL, "work");
    rel_values_set_text (item, REL_CONTACT_POINT_VALUE, email);
  }
  g_ptr_array_add (points, item);
  if (pick (random, 2) == 0)
    {
      g_autofree char *phone = g_strdup_printf ("+49 30 %07u", index);

      item = rel_values_new (&rel_contact_point_shape);
      rel_values_set_number (item, REL_CONTACT_POINT_KIND, REL_POINT_KIND_PHONE);
      rel_values_set_text (item, REL_CONTACT_POINT_VALUE, phone);
      g_ptr_array_add (points, item);
    }
  rel_record_set_items (person, REL_PERSON_CONTACT_POINTS, points);
  item = rel_values_new (&rel_employment_shape);
  {
    const char *place = places[pick (random, G_N_ELEMENTS (places))];
    g_autofree char *organization = g_strconcat (place, kinds_of_place[pick (random, G_N_ELEMENTS (kinds_of_place))], NULL);

    rel_values_set_text (item, REL_EMPLOYMENT_ORGANIZATION, organization);
  }
  rel_values_set_text (item, REL_EMPLOYMENT_TITLE, titles[pick (random, G_N_ELEMENTS (titles))]);
  rel_values_set_text (item, REL_EMPLOYMENT_DEPARTMENT, departments[pick (random, G_N_ELEMENTS (departments))]);
  g_ptr_array_add (positions, item);
  rel_record_set_items (person, REL_PERSON_POSITIONS, positions);
  if (pick (random, 5) == 0)
    {
      const char *tags[] = { words[pick (random, G_N_ELEMENTS (words))], NULL };

      rel_record_set_texts (person, REL_PERSON_TAGS, tags);
    }
  if (pick (random, 4) == 0)
    {
      g_autofree char *notes = make_text (random, 12);

      rel_record_set_text (person, REL_PERSON_NOTES, notes);
    }
  return person;
}

static RelRecord *
make_meeting (const WorldSize *size, GRand *random, guint index)
{
  static const RelChannel channels[] = {
    REL_CHANNEL_EMAIL, REL_CHANNEL_EMAIL, REL_CHANNEL_EMAIL, REL_CHANNEL_MESSAGE, REL_CHANNEL_MESSAGE, REL_CHANNEL_VIDEO,
    REL_CHANNEL_VIDEO, REL_CHANNEL_PHONE, REL_CHANNEL_IN_PERSON, REL_CHANNEL_EVENT,
  };
  RelRecord *meeting = begin (REL_NOUN_MEETING, index);
  guint n = 1 + pick (random, 10) / 6 + pick (random, 10) / 9;
  char ids[4][37];
  const char *participants[5] = { NULL };
  g_autofree char *title = make_text (random, 3);
  g_autofree char *notes = pick (random, 3) > 0 ? make_text (random, 10 + pick (random, 40)) : NULL;

  set_day (meeting, REL_MEETING_STARTED_ON, size->today - (RelDay) pick (random, DAYS));
  rel_record_set_number (meeting, REL_MEETING_CHANNEL, (int) channels[pick (random, G_N_ELEMENTS (channels))]);
  rel_record_set_number (meeting, REL_MEETING_DURATION_MINUTES, 15 * (int) (1 + pick (random, 6)));
  rel_record_set_text (meeting, REL_MEETING_TITLE, title);
  rel_record_set_text (meeting, REL_MEETING_NOTES, notes);
  for (guint i = 0; i < n; i++)
    {
      world_id (REL_NOUN_PERSON, pick_person (random, size->n_people), ids[i]);
      participants[i] = ids[i];
    }
  rel_record_set_texts (meeting, REL_MEETING_PARTICIPANTS, participants);
  if (pick (random, 100) == 0)
    {
      char goal[37];
      const char *goals[] = { goal, NULL };

      world_id (REL_NOUN_GOAL, pick (random, N_GOALS), goal);
      rel_record_set_texts (meeting, REL_MEETING_GOALS, goals);
    }
  return meeting;
}

static void
refer (RelRecord *record, guint field, RelNoun noun, guint index)
{
  char id[37];

  world_id (noun, index, id);
  rel_record_set_text (record, field, id);
}

static RelRecord *
make_other (const WorldSize *size, GRand *random, RelNoun noun, guint index)
{
  RelRecord *record = begin (noun, index);
  guint person = pick_person (random, size->n_people);

  switch (noun)
    {
    case REL_NOUN_TIE:
      refer (record, REL_TIE_PERSON, REL_NOUN_PERSON, person);
      refer (record, REL_TIE_OTHER, REL_NOUN_PERSON, (person + 1 + pick (random, 20)) % size->n_people);
      rel_record_set_number (record, REL_TIE_KIND, 1 + (int) pick (random, 3));
      break;
    case REL_NOUN_FOLLOW_UP:
      refer (record, REL_FOLLOW_UP_PERSON, REL_NOUN_PERSON, person);
      rel_record_set_text (record, REL_FOLLOW_UP_TEXT, "Send the notes");
      set_day (record, REL_FOLLOW_UP_DUE_ON, size->today - 400 + (RelDay) pick (random, 420));
      rel_record_set_number (record, REL_FOLLOW_UP_OWNER, (int) pick (random, 2));
      /* Most promises of the past are kept. */
      if (pick (random, 1000) > 20)
        set_day (record, REL_FOLLOW_UP_DONE_ON, size->today - 1);
      break;
    case REL_NOUN_EXCHANGE:
      refer (record, REL_EXCHANGE_PERSON, REL_NOUN_PERSON, person);
      set_day (record, REL_EXCHANGE_OCCURRED_ON, size->today - (RelDay) pick (random, DAYS));
      rel_record_set_number (record, REL_EXCHANGE_DIRECTION, 1 + (int) pick (random, 2));
      rel_record_set_number (record, REL_EXCHANGE_KIND, 1 + (int) pick (random, 8));
      break;
    case REL_NOUN_FEEDBACK:
      refer (record, REL_FEEDBACK_PERSON, REL_NOUN_PERSON, index % 40);
      refer (record, REL_FEEDBACK_REQUIREMENT, REL_NOUN_REQUIREMENT, index % (N_GOALS * 4));
      set_day (record, REL_FEEDBACK_RECEIVED_ON, size->today - (RelDay) pick (random, DAYS));
      rel_record_set_number (record, REL_FEEDBACK_RATING, 1 + (int) pick (random, 5));
      break;
    case REL_NOUN_GOAL:
      rel_record_set_text (record, REL_GOAL_TITLE, index == 0 ? "Lead the platform" : index == 1 ? "Move to research" : "Speak at the conference");
      rel_record_set_number (record, REL_GOAL_KIND, REL_GOAL_KIND_PROMOTION);
      set_day (record, REL_GOAL_REVIEW_ON, size->today + 30 + (RelDay) index * 20);
      break;
    case REL_NOUN_STAKEHOLDER:
      refer (record, REL_STAKEHOLDER_GOAL, REL_NOUN_GOAL, index / STAKEHOLDERS_PER_GOAL);
      refer (record, REL_STAKEHOLDER_PERSON, REL_NOUN_PERSON, index);
      rel_record_set_number (record, REL_STAKEHOLDER_DECISION_ROLE, 1 + (int) (index % 4));
      rel_record_set_number (record, REL_STAKEHOLDER_POSITION, (int) (index % 6));
      break;
    case REL_NOUN_REQUIREMENT:
      refer (record, REL_REQUIREMENT_GOAL, REL_NOUN_GOAL, index / 4);
      rel_record_set_text (record, REL_REQUIREMENT_NAME, words[index]);
      rel_record_set_number (record, REL_REQUIREMENT_KIND, 1 + (int) (index % 2));
      rel_record_set_number (record, REL_REQUIREMENT_SELF_RATING, 4);
      break;
    case REL_NOUN_MILESTONE:
      refer (record, REL_MILESTONE_GOAL, REL_NOUN_GOAL, index % N_GOALS);
      rel_record_set_text (record, REL_MILESTONE_TITLE, "Panel");
      set_day (record, REL_MILESTONE_OCCURS_ON, size->today + 10);
      break;
    case REL_NOUN_ACHIEVEMENT:
      refer (record, REL_ACHIEVEMENT_GOAL, REL_NOUN_GOAL, index % N_GOALS);
      rel_record_set_text (record, REL_ACHIEVEMENT_TITLE, "Shipped the pilot");
      set_day (record, REL_ACHIEVEMENT_OCCURRED_ON, size->today - (RelDay) pick (random, 300));
      rel_record_set_number (record, REL_ACHIEVEMENT_LEVEL, 1 + (int) (index % 4));
      break;
    case REL_NOUN_OPPORTUNITY:
      refer (record, REL_OPPORTUNITY_GOAL, REL_NOUN_GOAL, index % N_GOALS);
      rel_record_set_text (record, REL_OPPORTUNITY_TITLE, "Opening");
      rel_record_set_number (record, REL_OPPORTUNITY_ROUTE, 1 + (int) (index % 6));
      rel_record_set_number (record, REL_OPPORTUNITY_STAGE, (int) (index % 8));
      break;
    default:
      g_assert_not_reached ();
    }
  return record;
}

static guint
count (const WorldSize *size, RelNoun noun)
{
  switch (noun)
    {
    case REL_NOUN_PERSON:
      return size->n_people;
    case REL_NOUN_MEETING:
      return size->n_meetings;
    case REL_NOUN_TIE:
      return size->n_people / 5;
    case REL_NOUN_FOLLOW_UP:
    case REL_NOUN_EXCHANGE:
      return size->n_people / 2;
    case REL_NOUN_FEEDBACK:
      return 240;
    case REL_NOUN_GOAL:
    case REL_NOUN_MILESTONE:
      return N_GOALS;
    case REL_NOUN_STAKEHOLDER:
      return N_GOALS * STAKEHOLDERS_PER_GOAL;
    case REL_NOUN_REQUIREMENT:
      return N_GOALS * 4;
    case REL_NOUN_ACHIEVEMENT:
      return 24;
    case REL_NOUN_OPPORTUNITY:
      return 60;
    default:
      return 0;
    }
}

/**
 * world_make:
 * @size: how large
 * @noun: which records
 * @func: called with each
 * @data: for @func
 *
 * Makes the records of one noun, always the same for one seed.
 */
void
world_make (const WorldSize *size, RelNoun noun, WorldFunc func, gpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (size->seed + (guint32) noun);

  g_assert (size->n_people >= 100);
  for (guint i = 0; i < count (size, noun); i++)
    {
      g_autoptr (RelRecord) record = noun == REL_NOUN_PERSON ? make_person (size, random, i)
        : noun == REL_NOUN_MEETING ? make_meeting (size, random, i) : make_other (size, random, noun, i);

      func (record, data);
    }
}

typedef struct
{
  FILE *file;
  GString *line;
  guint n;
} Output;

static void
write_json_record (RelRecord *record, gpointer data)
{
  Output *output = data;

  g_string_assign (output->line, output->n++ > 0 ? ",\n" : "\n");
  rel_record_append_json (record, output->line);
  fwrite (output->line->str, 1, output->line->len, output->file);
}

static gboolean
finish (Output *output, const char *path, GError **error)
{
  gboolean failed = ferror (output->file) != 0;

  failed |= fclose (output->file) != 0;
  g_string_free (output->line, TRUE);
  if (failed)
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "%s could not be written", path);
  return !failed;
}

static gboolean
start (Output *output, const char *path, GError **error)
{
  output->file = fopen (path, "we");
  output->line = g_string_new (NULL);
  output->n = 0;
  if (output->file != NULL)
    return TRUE;
  g_string_free (output->line, TRUE);
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "%s could not be opened", path);
  return FALSE;
}

gboolean
world_write_json (const WorldSize *size, const char *path, GError **error)
{
  Output output;

  if (!start (&output, path, error))
    return FALSE;
  fputs ("{\"format\": \"org.example.Relations\",\n\"version\": 1,\n\"exported_at\": \"2026-01-01T00:00:00Z\"", output.file);
  for (RelNoun noun = 0; noun < REL_N_NOUNS; noun++)
    {
      fprintf (output.file, ",\n\"%s\": [", rel_noun_get_info (noun)->section);
      output.n = 0;
      world_make (size, noun, write_json_record, &output);
      fputs ("\n]", output.file);
    }
  fputs ("\n}\n", output.file);
  return finish (&output, path, error);
}

static void
write_vcard (RelRecord *person, gpointer data)
{
  Output *output = data;
  GPtrArray *points = rel_record_get_items (person, REL_PERSON_CONTACT_POINTS);
  RelValues *position = rel_record_get_items (person, REL_PERSON_POSITIONS)->pdata[0];

  fprintf (output->file, "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:%s\r\nFN:%s\r\nN:%s;%s;;;\r\n", rel_record_get_id (person),
           rel_record_get_text (person, REL_PERSON_NAME), rel_record_get_text (person, REL_PERSON_FAMILY_NAME),
           rel_record_get_text (person, REL_PERSON_GIVEN_NAME));
  for (guint i = 0; i < points->len; i++)
    fprintf (output->file, "%s:%s\r\n",
             rel_values_get_word (points->pdata[i], REL_CONTACT_POINT_KIND) == REL_POINT_KIND_EMAIL ? "EMAIL;TYPE=WORK" : "TEL;TYPE=CELL",
             rel_values_get_text (points->pdata[i], REL_CONTACT_POINT_VALUE));
  fprintf (output->file, "ORG:%s;%s\r\nTITLE:%s\r\n", rel_values_get_text (position, REL_EMPLOYMENT_ORGANIZATION),
           rel_values_get_text (position, REL_EMPLOYMENT_DEPARTMENT), rel_values_get_text (position, REL_EMPLOYMENT_TITLE));
  if (rel_record_get_text (person, REL_PERSON_NOTES) != NULL)
    fprintf (output->file, "NOTE:%s\r\n", rel_record_get_text (person, REL_PERSON_NOTES));
  fputs ("END:VCARD\r\n", output->file);
}

gboolean
world_write_vcards (const WorldSize *size, const char *path, GError **error)
{
  Output output;

  if (!start (&output, path, error))
    return FALSE;
  world_make (size, REL_NOUN_PERSON, write_vcard, &output);
  return finish (&output, path, error);
}

static void
write_connection (RelRecord *person, gpointer data)
{
  Output *output = data;
  RelValues *position = rel_record_get_items (person, REL_PERSON_POSITIONS)->pdata[0];

  fprintf (output->file, "%s,%s,https://www.linkedin.com/in/p%u,,%s,%s,%02u Mar 2024\r\n",
           rel_record_get_text (person, REL_PERSON_GIVEN_NAME), rel_record_get_text (person, REL_PERSON_FAMILY_NAME), output->n,
           rel_values_get_text (position, REL_EMPLOYMENT_ORGANIZATION),
           rel_values_get_text (position, REL_EMPLOYMENT_TITLE), 1 + output->n % 28);
  output->n++;
}

/* As LinkedIn writes it: mostly without an address. */
gboolean
world_write_csv (const WorldSize *size, const char *path, GError **error)
{
  Output output;

  if (!start (&output, path, error))
    return FALSE;
  fputs ("Notes:\r\n\"Some addresses may be missing, as their owners wish.\"\r\n\r\n"
         "First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\n", output.file);
  world_make (size, REL_NOUN_PERSON, write_connection, &output);
  return finish (&output, path, error);
}
