// The door of the sign-in screen.
export { SignInScreen } from "./sign-in.tsx";
