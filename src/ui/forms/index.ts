// The door of the antd frame. Apart from the door of the interface, because it brings antd with it: only screens with forms import it.
export { Forms } from "./forms.tsx";
