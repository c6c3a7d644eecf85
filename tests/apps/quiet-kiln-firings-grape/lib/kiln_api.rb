require "grape"
require_relative "egnyte_drive"

class KilnApi < Grape::API
  format :json

  rescue_from EgnyteDrive::SignedOut do
    error!({ message: "Connect to Egnyte again", connect: "/egnyte/connect" }, 401)
  end

  rescue_from EgnyteDrive::Failure do |e|
    error!({ message: e.message }, 502)
  end

  helpers do
    def drive
      connection = env["kiln.connections"].current
      EgnyteDrive.new(connection.domain, connection.token)
    end
  end

  get "firings/:number" do
    drive.firing(params[:number])["files"].map { |f| f["name"] }
  end

  put "glazes/:group" do
    drive.describe(params[:group], params[:text])
    body false
  end
end
