import { AppRegistry } from "react-native";
import { Notes } from "./src/Notes";

AppRegistry.registerComponent("RangerNotes", () => Notes);
