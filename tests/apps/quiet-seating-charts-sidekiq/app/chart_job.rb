require "sidekiq"
require_relative "egnyte"

class ChartJob
  include Sidekiq::Job
  sidekiq_options retry: 10

  def perform(hall, evening)
    drive = Egnyte.connection(ENV.fetch("EGNYTE_DOMAIN"), ENV.fetch("EGNYTE_TOKEN"))
    folder = "/Shared/Seating/#{hall}/#{evening}"
    drive.post("/pubapi/v1/fs#{folder}", { action: "add_folder" }) #~ POST /pubapi/v1/fs/{path}
    drive.post("/pubapi/v1/links", { path: folder, type: "folder", accessibility: "password" }) #~ POST /pubapi/v1/links
  end
end
