mod account;

fn main() {
    tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![account::connect, account::whoami])
        .run(tauri::generate_context!())
        .expect("cannot start");
}
