interface Numbers {
  readonly activity: number | null;
  readonly paragraph: number | null;
}

/** The numbers a search means: "58" or "٥٨" the activity and the paragraph of that number, "§58" the paragraph alone. */
export function numbersIn(search: string | undefined): Numbers {
  const latin = (search ?? '').replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)));
  const found = /^\s*(§?)\s*(\d{1,6})\s*$/.exec(latin);
  const number = found ? Number(found[2]) : null;
  return { activity: found?.[1] === '' ? number : null, paragraph: number };
}
