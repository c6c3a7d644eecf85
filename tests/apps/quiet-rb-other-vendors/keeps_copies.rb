require "aws-sdk-s3"
require "google/cloud/storage"

# Copies of what Egnyte held, under the paths they had there.
class KeepsCopies
  def initialize(bucket)
    @s3 = Aws::S3::Client.new(region: "eu-west-1")
    @bucket = Google::Cloud::Storage.new.bucket(bucket)
  end

  def keep(file)
    @s3.put_object(bucket: "copies", key: "pubapi/v1/fs/#{file}", body: File.open(file))
    @bucket.create_file(File.open(file), "pubapi/v1/fs/#{file}")
  end
end
