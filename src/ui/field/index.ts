// The door of the fields of a form.
export { CheckField, type Choice, Segments, SelectField } from "./choice-field.tsx";
export { type ControlFacts, Field, type FieldWords } from "./field.tsx";
export { useRefusalWords } from "./refusal-words.ts";
export { TextField, type TextFieldProps } from "./text-field.tsx";
export { AmountField, DateField } from "./typed-field.tsx";
