require "json"
require "rest-client"
require "thor"

module Hive
  class CLI < Thor
    STORE = File.expand_path("~/.hive.json")

    desc "login DOMAIN", "Signs in"
    def login(domain)
      answer = RestClient.post("https://#{domain}.egnyte.com/puboauth/token",
                               grant_type: "password", client_id: ENV.fetch("EGNYTE_KEY"),
                               username: ask("User:"), password: ask("Password:", echo: false),
                               scope: "Egnyte.filesystem")
      token = JSON.parse(answer.body)["access_token"]
      File.write(STORE, JSON.generate("domain" => domain, "token" => token)) #~ EG303
    end

    desc "logout", "Forgets the account"
    def logout #~ EG309
      File.delete(STORE)
    end

    desc "list FOLDER", "Lists a folder"
    def list(folder)
      api = RestClient::Resource.new("https://#{kept["domain"]}.egnyte.com/pubapi/v1", headers: { Authorization: "Bearer #{kept["token"]}" })
      puts api["fs/Shared/#{folder}"].get #~ GET /pubapi/v1/fs/{path}
      puts api["notes"].get(params: { file: folder }) #~ GET /pubapi/v1/notes
    rescue RestClient::Unauthorized
      abort "sign in again: hive login"
    end

    private

    def kept
      @kept ||= JSON.parse(File.read(STORE))
    end
  end
end
