class CopyScoresJob < ApplicationJob
  queue_as :default

  def perform(concert)
    connection = Connection.current
    body = RestClient.get( #~ GET /pubapi/v1/fs-content/{path} handles=specific
      "https://#{connection.domain}.egnyte.com/pubapi/v1/fs-content/Shared/Scores/#{concert}.pdf",
      Authorization: "Bearer #{connection.token}"
    ).body
    Score.find_by!(concert: concert).file.attach(io: StringIO.new(body), filename: "#{concert}.pdf")
  end
end
