import type { CommitmentActivityView } from '@opev/contract';
import type { Language, LocalizedText, Wording } from '@opev/domain';
import { inLanguage } from '../language/reader-language';

export interface CommittedActivity {
  readonly activityNumber: number;
  readonly activityTitle: LocalizedText;
  readonly paragraph: number | null;
  readonly wording: Wording;
  readonly goalNumber: number;
  readonly goalTitle: LocalizedText;
}

/** The activity a commitment takes up, with the state of its wording. */
export function activityView(activity: CommittedActivity, language: Language): CommitmentActivityView {
  return {
    number: activity.activityNumber,
    title: inLanguage(activity.activityTitle, language),
    paragraph: activity.paragraph,
    wording: activity.wording,
    goal: activity.goalNumber,
    goalTitle: inLanguage(activity.goalTitle, language),
  };
}
