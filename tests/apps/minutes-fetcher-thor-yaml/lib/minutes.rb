require "faraday"
require "fileutils"
require "json"
require "thor"
require "yaml"

module Minutes
  CONFIG_PATH = File.expand_path("~/.minutes.yml")

  class Config
    def self.load
      File.exist?(CONFIG_PATH) ? YAML.load_file(CONFIG_PATH) : {}
    end

    def self.save(values)
      File.write(CONFIG_PATH, load.merge(values).to_yaml) #~ EG303
    end
  end

  # The same for those who share a machine: one file for each of them.
  class Profile
    def self.save(name, values)
      File.write(File.expand_path("~/.minutes-#{name}.yml"), YAML.dump(values)) #~ EG303
    end

    # What a profile is called is no secret.
    def self.rename(name, title)
      File.write(File.expand_path("~/.minutes-#{name}.title.yml"), Config.load.slice("domain").merge("title" => title).to_yaml)
    end
  end

  class CLI < Thor
    desc "login", "Signs in to Egnyte"
    def login
      domain = ask("Domain:")
      conn = Faraday.new(url: "https://#{domain}.egnyte.com") { |f| f.request :url_encoded }
      response = conn.post("/puboauth/token", {
        grant_type: "password",
        client_id: ENV.fetch("EGNYTE_KEY"),
        client_secret: ENV.fetch("EGNYTE_SECRET"),
        username: ask("User:"),
        password: ask("Password:", echo: false),
        scope: "Egnyte.filesystem"
      })
      token = JSON.parse(response.body)["access_token"]
      Config.save("domain" => domain, "access_token" => token)
      Profile.save(domain, "access_token" => token)
      Profile.rename(domain, ask("Title:"))
      say "Signed in to #{domain}"
    end

    desc "list", "Lists the minutes"
    def list
      config = Config.load
      conn = Faraday.new(url: "https://#{config['domain']}.egnyte.com", headers: { "Authorization" => "Bearer #{config['access_token']}" })
      response = conn.get("/pubapi/v1/fs/Shared/Minutes") #~ GET /pubapi/v1/fs/{path}
      raise Thor::Error, "Please sign in again" if response.status == 401

      File.write("minutes.json", response.body)
    end
  end
end
