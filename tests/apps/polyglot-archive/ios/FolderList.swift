import Foundation

final class FolderList {
    func load(domain: String, token: String, done: @escaping (Data?) -> Void) {
        var request = URLRequest(url: URL(string: "https://\(domain).egnyte.com/pubapi/v1/fs/Shared")!) //~ EG901
        request.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization")
        URLSession.shared.dataTask(with: request) { data, _, _ in done(data) }.resume()
    }
}
